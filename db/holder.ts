import { eq } from "drizzle-orm";
import type { Reader } from "#db/connection.ts";
import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { holder } from "#db/schema/holder.ts";
import type { Day } from "#lib/date.ts";

export type HolderRow = typeof holder.$inferSelect;
export type NewHolder = NewRow<HolderRow>;

export const holders = recordedRows(holder, "holder", [holder.name]);

/** As known on a day; of one company where it is given. */
export const holdersOf = (db: Reader, workspaceId: string, asOf: Day, companyId?: string): Promise<HolderRow[]> =>
  holders.known(db, workspaceId, asOf, companyId ? eq(holder.companyId, companyId) : undefined);
