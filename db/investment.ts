import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/connection.ts";
import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { investment } from "#db/schema/investment.ts";
import type { Day } from "#lib/date.ts";

export type InvestmentRow = typeof investment.$inferSelect;
export type NewInvestment = NewRow<InvestmentRow>;

export const investments = recordedRows(investment, "investment", [investment.day]);

/** As known on a day, by day; of one company or one fund where that is given. */
export const investmentsOf = (db: Reader, workspaceId: string, asOf: Day, of: { companyId?: string; fundId?: string } = {}): Promise<InvestmentRow[]> =>
  investments.known(db, workspaceId, asOf, and(of.companyId ? eq(investment.companyId, of.companyId) : undefined, of.fundId ? eq(investment.fundId, of.fundId) : undefined));
