import { asc, eq } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { checkInMail } from "#db/schema/check-in.ts";

export type CheckInMail = typeof checkInMail.$inferSelect;

export async function insertCheckInMail(tx: Tx, workspaceId: string, input: Omit<CheckInMail, "workspaceId" | "id">): Promise<void> {
  await orm(tx).insert(checkInMail).values({ ...input, workspaceId, id: newId() });
}

/** Old to new. */
export const checkInMailsOf = async (db: Reader, workspaceId: string): Promise<CheckInMail[]> => orm(db).select().from(checkInMail).where(eq(checkInMail.workspaceId, workspaceId)).orderBy(asc(checkInMail.at), asc(checkInMail.id));
