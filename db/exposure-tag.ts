import { eq } from "drizzle-orm";
import type { Reader } from "#db/connection.ts";
import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { exposureTag } from "#db/schema/exposure-tag.ts";
import type { Day } from "#lib/date.ts";

export type ExposureTagRow = typeof exposureTag.$inferSelect;
export type NewExposureTag = NewRow<ExposureTagRow>;

export const exposureTags = recordedRows(exposureTag, "tag", [exposureTag.name]);

/** As known on a day; of one company where it is given. */
export const exposureTagsOf = (db: Reader, workspaceId: string, asOf: Day, companyId?: string): Promise<ExposureTagRow[]> =>
  exposureTags.known(db, workspaceId, asOf, companyId ? eq(exposureTag.companyId, companyId) : undefined);
