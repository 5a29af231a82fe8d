import { eq } from "drizzle-orm";
import type { Reader } from "#db/connection.ts";
import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { fundFlow } from "#db/schema/fund-flow.ts";
import type { Day } from "#lib/date.ts";

export type FundFlowRow = typeof fundFlow.$inferSelect;
export type NewFundFlow = NewRow<FundFlowRow>;

export const fundFlows = recordedRows(fundFlow, "fund flow", [fundFlow.day]);

/** As known on a day, by day; of one fund where it is given. */
export const fundFlowsOf = (db: Reader, workspaceId: string, asOf: Day, fundId?: string): Promise<FundFlowRow[]> =>
  fundFlows.known(db, workspaceId, asOf, fundId ? eq(fundFlow.fundId, fundId) : undefined);
