import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/connection.ts";
import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { mark } from "#db/schema/mark.ts";
import type { Day } from "#lib/date.ts";

export type MarkRow = typeof mark.$inferSelect;
export type NewMark = NewRow<MarkRow>;

export const marks = recordedRows(mark, "mark", [mark.day]);

/** As known on a day, by day; of one company or one fund where that is given. */
export const marksOf = (db: Reader, workspaceId: string, asOf: Day, of: { companyId?: string; fundId?: string } = {}): Promise<MarkRow[]> =>
  marks.known(db, workspaceId, asOf, and(of.companyId ? eq(mark.companyId, of.companyId) : undefined, of.fundId ? eq(mark.fundId, of.fundId) : undefined));
