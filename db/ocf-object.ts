import { eq } from "drizzle-orm";
import type { Reader } from "#db/connection.ts";
import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { ocfObject } from "#db/schema/ocf-object.ts";
import type { Day } from "#lib/date.ts";

export type OcfObjectRow = typeof ocfObject.$inferSelect;
export type NewOcfObject = NewRow<OcfObjectRow>;

export const ocfObjects = recordedRows(ocfObject, "object of the package", [ocfObject.position]);

/** As known on a day; of one company where it is given. */
export const ocfObjectsOf = (db: Reader, workspaceId: string, asOf: Day, companyId?: string): Promise<OcfObjectRow[]> =>
  ocfObjects.known(db, workspaceId, asOf, companyId ? eq(ocfObject.companyId, companyId) : undefined);
