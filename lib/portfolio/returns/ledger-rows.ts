import type { Day } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";

export const INSTRUMENTS = ["common", "preferred", "safe", "note", "warrant"] as const;
export const PROCEEDS_KINDS = ["dividend", "sale", "exit", "write-off"] as const;
export const MARK_BASES = ["last-round", "calibrated", "milestone", "written-down", "written-off"] as const;
export const FUND_FLOW_KINDS = ["call", "fee", "expense", "distribution"] as const;

export type Instrument = (typeof INSTRUMENTS)[number];
export type ProceedsKind = (typeof PROCEEDS_KINDS)[number];
export type MarkBasis = (typeof MARK_BASES)[number];
export type FundFlowKind = (typeof FUND_FLOW_KINDS)[number];

/** Money is kept in the row's currency; `vintage` is the year of the first call where it is not stated. */
export type LedgerFund = { id: string; name: string; currency: Currency; vintage: number | null };
export type LedgerCompany = { id: string; name: string; sector: string | null; stage: string | null; owner: string | null };

/** Units of the fund's currency for one of the row's, as decimal text, where the row itself states it; otherwise the rate of its day holds. */
export type StatedRate = { rate: string; source: string };

type Row = { id: string; fundId: string; day: Day; currency: Currency; rate: StatedRate | null };

/** What the fund paid for one holding: `cost` 0 or more; shares and price as decimal text, null where the instrument has none. */
export type InvestmentRow = Row & { companyId: string; roundId: string | null; instrument: Instrument; cost: Minor; shares: string | null; price: string | null };

/** What came back: `amount` 0 or more. An exit or a write-off ends the position; a sale or a dividend leaves the rest of it. */
export type ProceedsRow = Row & { companyId: string; kind: ProceedsKind; amount: Minor };

/** What the fund's whole holding in a company was worth on a day. */
export type MarkRow = Row & { companyId: string; fairValue: Minor; basis: MarkBasis; author: string; note: string | null };

/**
 * Between the fund and its investors: a call is paid by them, a distribution is paid to them. Fees and expenses are paid by the
 * fund out of what was called, so they lower its cash and are no flow of the investors. `amount` 0 or more.
 */
export type FundFlowRow = Row & { kind: FundFlowKind; amount: Minor; recallable: boolean };

/** Everything that returns are computed from; a row that was corrected or withdrawn is left out before. */
export type LedgerRows = {
  funds: readonly LedgerFund[];
  companies: readonly LedgerCompany[];
  investments: readonly InvestmentRow[];
  proceeds: readonly ProceedsRow[];
  marks: readonly MarkRow[];
  fundFlows: readonly FundFlowRow[];
};
