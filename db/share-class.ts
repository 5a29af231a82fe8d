import { eq } from "drizzle-orm";
import type { Reader } from "#db/connection.ts";
import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { shareClass } from "#db/schema/share-class.ts";
import type { Day } from "#lib/date.ts";

export type ShareClassRow = typeof shareClass.$inferSelect;
export type NewShareClass = NewRow<ShareClassRow>;

export const shareClasses = recordedRows(shareClass, "share class", [shareClass.rank]);

/** As known on a day; of one company where it is given. */
export const shareClassesOf = (db: Reader, workspaceId: string, asOf: Day, companyId?: string): Promise<ShareClassRow[]> =>
  shareClasses.known(db, workspaceId, asOf, companyId ? eq(shareClass.companyId, companyId) : undefined);
