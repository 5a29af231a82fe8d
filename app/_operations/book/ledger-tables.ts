import { fundFlows } from "#db/fund-flow.ts";
import { investments } from "#db/investment.ts";
import { marks } from "#db/mark.ts";
import { proceeds } from "#db/proceeds.ts";

export const LEDGER_TABLES = ["investment", "proceeds", "mark", "fund-flow"] as const;
export type LedgerTable = (typeof LEDGER_TABLES)[number];

/** Queries of the tables that returns are computed from. */
export const ledgerQueries = { investment: investments, proceeds, mark: marks, "fund-flow": fundFlows } as const;
