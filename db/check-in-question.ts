import { and, asc, eq } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { checkInQuestion } from "#db/schema/check-in.ts";
import type { Day } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";

export type Question = typeof checkInQuestion.$inferSelect;

export async function insertQuestion(tx: Tx, workspaceId: string, input: Omit<Question, "workspaceId" | "id" | "revivedOn">): Promise<Question> {
  const row: Question = { ...input, workspaceId, id: newId(), revivedOn: null };
  await orm(tx).insert(checkInQuestion).values(row);
  return row;
}

/** Of a workspace, the oldest first. */
export const questionsOf = async (db: Reader, workspaceId: string): Promise<Question[]> =>
  orm(db).select().from(checkInQuestion).where(eq(checkInQuestion.workspaceId, workspaceId)).orderBy(asc(checkInQuestion.createdAt), asc(checkInQuestion.id));

export async function reviveQuestion(tx: Tx, workspaceId: string, id: string, on: Day): Promise<void> {
  const found = await orm(tx).update(checkInQuestion).set({ revivedOn: on }).where(and(eq(checkInQuestion.workspaceId, workspaceId), eq(checkInQuestion.id, id))).returning({ id: checkInQuestion.id });
  if (found.length === 0) throw notFound("question");
}
