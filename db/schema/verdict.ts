import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { count, currency, day, id, instant, json, money, real, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";

/** What lists need of a verdict; clock-free. The whole result is in verdict_detail, so that lists stay dense. */
export const verdict = sqliteTable(
  "verdict",
  {
    workspaceId: id("workspace_id").notNull(),
    companyId: id("company_id").notNull(),
    engineVersion: text("engine_version").notNull(),
    /** First and last day on which the same rows give this verdict. */
    validFrom: day("valid_from").notNull(),
    validUntil: day("valid_until"),
    state: text("state").notNull(),
    agree: count("agree").notNull(),
    of: count("of_combinations").notNull(),
    decidedBy: text("decided_by"),
    basisEnd: day("basis_end"),
    freshUntil: day("fresh_until"),
    cashZeroDay: day("cash_zero_day"),
    cashZeroPeriods: real("cash_zero_periods"),
    breakEvenDay: day("break_even_day"),
    cash: money("cash_minor"),
    usable: money("usable_minor"),
    netBurn: money("net_burn_minor"),
    capitalNeeded: money("capital_needed_minor"),
    currency: currency("currency").notNull(),
    flags: json("flags", z.array(z.string()).max(50)).notNull(),
    computedAt: instant("computed_at").notNull(),
    /** The last day on which figures were reported. */
    lastHeard: day("last_heard"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.companyId, t.engineVersion, t.validFrom] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    index("verdict_cash_zero").on(t.workspaceId, t.cashZeroDay),
  ],
);

export const verdictDetail = sqliteTable(
  "verdict_detail",
  {
    workspaceId: id("workspace_id").notNull(),
    companyId: id("company_id").notNull(),
    engineVersion: text("engine_version").notNull(),
    validFrom: day("valid_from").notNull(),
    detail: json("detail", z.unknown()).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.companyId, t.engineVersion, t.validFrom] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
  ],
);
