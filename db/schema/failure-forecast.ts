import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, day, flag, id, real, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { importTable } from "#db/schema/import.ts";
import { recorded } from "#db/schema/recorded.ts";
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
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("failure_forecast_company").on(t.workspaceId, t.companyId, t.madeOn),
    index("failure_forecast_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);
