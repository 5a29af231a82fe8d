import { index, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, day, flag, id, real, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";
import { FORECAST_OUTCOMES } from "#lib/portfolio/ledger/kinds.ts";

export const failureForecast = sqliteTable(
  "failure_forecast",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    /** Probability that the company fails by the horizon. */
    probability: real("probability").notNull(),
    madeOn: day("made_on").notNull(),
    horizon: day("horizon").notNull(),
    /** A person, or a named model. */
    author: text("author").notNull(),
    byModel: flag("by_model").notNull(),
    /** Stage when it was made, for the base rate that it is scored against. */
    stage: text("stage"),
    note: text("note"),
    outcome: choice("outcome", FORECAST_OUTCOMES),
    resolvedOn: day("resolved_on"),
    resolvedBy: text("resolved_by"),
    ...recorded(),
  },
  (t) => [
    ...recordedRules("failure_forecast", t),
    index("failure_forecast_company").on(t.workspaceId, t.companyId, t.madeOn),
  ],
);
