import { index, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, currency, day, decimal, id, json, money, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";
import { INSTRUMENTS } from "#lib/portfolio/returns/ledger-rows.ts";
import { SecurityTerms } from "#lib/portfolio/ledger/terms.ts";

export const investment = sqliteTable(
  "investment",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    fundId: id("fund_id").notNull(),
    companyId: id("company_id").notNull(),
    /** The funding round that it was part of. */
    roundId: id("round_id"),
    instrument: choice("instrument", INSTRUMENTS).notNull(),
    day: day("day").notNull(),
    /** What was paid, fees aside; from 0. */
    amount: money("amount_minor").notNull(),
    currency: currency("currency").notNull(),
    shares: decimal("shares"),
    /** A share, in major units. */
    price: decimal("price"),
    terms: json("terms", SecurityTerms).notNull(),
    /** Who of the fund answers for it. */
    owner: text("owner"),
    note: text("note"),
    /** Units of the fund's currency for one of the row's, where the row states it, and who says so; otherwise the rate of its day holds. */
    rate: decimal("rate"),
    rateSource: text("rate_source"),
    sourceRef: text("source_ref"),
    ...recorded(),
  },
  (t) => [
    ...recordedRules("investment", t),
    index("investment_company").on(t.workspaceId, t.companyId, t.day),
    index("investment_fund").on(t.workspaceId, t.fundId, t.day),
  ],
);
