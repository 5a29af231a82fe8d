import { eq } from "drizzle-orm";
import type { Reader } from "#db/connection.ts";
import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { holding } from "#db/schema/holding.ts";
import type { Day } from "#lib/date.ts";

export type HoldingRow = typeof holding.$inferSelect;
export type NewHolding = NewRow<HoldingRow>;

export const holdings = recordedRows(holding, "holding", [holding.day]);

/** As known on a day; of one company where it is given. */
export const holdingsOf = (db: Reader, workspaceId: string, asOf: Day, companyId?: string): Promise<HoldingRow[]> =>
  holdings.known(db, workspaceId, asOf, companyId ? eq(holding.companyId, companyId) : undefined);
