import type { Day } from "#lib/date.ts";
import type { Minor } from "#lib/money.ts";
import type { FundFlowKind, Instrument, MarkBasis, ProceedsKind } from "#lib/portfolio/returns/ledger-rows.ts";

/** A row of the invented ledger; amounts in the company's currency, a fund flow's in the fund's. */
export type DemoBookRow =
  | { table: "investment"; day: Day; company: string; instrument: Instrument; amount: Minor; owner: string; rate?: string; rateSource?: string }
  | { table: "mark"; day: Day; company: string; fairValue: Minor; basis: MarkBasis; note: string }
  | { table: "proceeds"; day: Day; company: string; kind: ProceedsKind; amount: Minor; note: string; rate?: string; rateSource?: string }
  | { table: "fund-flow"; day: Day; kind: FundFlowKind; amount: Minor; note: string };
