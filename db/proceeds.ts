import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/connection.ts";
import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { proceeds as table } from "#db/schema/proceeds.ts";
import type { Day } from "#lib/date.ts";

export type ProceedsRow = typeof table.$inferSelect;
export type NewProceeds = NewRow<ProceedsRow>;

export const proceeds = recordedRows(table, "proceeds", [table.day]);

/** As known on a day, by day; of one company or one fund where that is given. */
export const proceedsOf = (db: Reader, workspaceId: string, asOf: Day, of: { companyId?: string; fundId?: string } = {}): Promise<ProceedsRow[]> =>
  proceeds.known(db, workspaceId, asOf, and(of.companyId ? eq(table.companyId, of.companyId) : undefined, of.fundId ? eq(table.fundId, of.fundId) : undefined));
