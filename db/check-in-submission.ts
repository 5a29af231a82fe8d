import { and, asc, eq, sum } from "drizzle-orm";
import { among } from "#db/among.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { checkIn, checkInAnswer, checkInSubmission, checkInUse } from "#db/schema/check-in.ts";
import { notFound } from "#lib/errors.ts";

export type Submission = typeof checkInSubmission.$inferSelect;
export type Answer = typeof checkInAnswer.$inferSelect;
export type Use = typeof checkInUse.$inferSelect;

/** `answers`: by the id of their question. */
export async function insertSubmission(tx: Tx, workspaceId: string, input: Omit<Submission, "workspaceId" | "id">, answers: ReadonlyMap<string, string>): Promise<Submission> {
  const row: Submission = { ...input, workspaceId, id: newId() };
  await orm(tx).insert(checkInSubmission).values(row);
  for (const [questionId, answer] of answers) await orm(tx).insert(checkInAnswer).values({ workspaceId, id: newId(), submissionId: row.id, questionId, answer });
  return row;
}

/** Of one request, or of a whole workspace; old to new. */
export const submissionsOf = async (db: Reader, workspaceId: string, checkInId?: string): Promise<Submission[]> =>
  orm(db).select().from(checkInSubmission).where(and(eq(checkInSubmission.workspaceId, workspaceId), checkInId === undefined ? undefined : eq(checkInSubmission.checkInId, checkInId))).orderBy(asc(checkInSubmission.at), asc(checkInSubmission.id));

/** Of a company's requests, old to new. */
export const submissionsOfCompany = async (db: Reader, workspaceId: string, companyId: string): Promise<Submission[]> =>
  (await orm(db).select({ row: checkInSubmission }).from(checkInSubmission).innerJoin(checkIn, and(eq(checkIn.workspaceId, checkInSubmission.workspaceId), eq(checkIn.id, checkInSubmission.checkInId)))
    .where(and(eq(checkInSubmission.workspaceId, workspaceId), eq(checkIn.companyId, companyId))).orderBy(asc(checkInSubmission.at), asc(checkInSubmission.id))).map(({ row }) => row);

/** Of some submissions, or of a whole workspace; old to new. */
export const answersOf = async (db: Reader, workspaceId: string, submissionIds?: readonly string[]): Promise<Answer[]> =>
  orm(db).select().from(checkInAnswer).where(and(eq(checkInAnswer.workspaceId, workspaceId), submissionIds && among(checkInAnswer.submissionId, submissionIds))).orderBy(asc(checkInAnswer.id));

export async function insertUse(tx: Tx, workspaceId: string, input: Omit<Use, "workspaceId" | "id">): Promise<string> {
  const found = await orm(tx).select({ id: checkInAnswer.id }).from(checkInAnswer).where(and(eq(checkInAnswer.workspaceId, workspaceId), eq(checkInAnswer.id, input.answerId)));
  if (found.length === 0) throw notFound("answer");
  const id = newId();
  await orm(tx).insert(checkInUse).values({ ...input, workspaceId, id });
  return id;
}

/** Old to new. */
export const usesOf = async (db: Reader, workspaceId: string): Promise<Use[]> => orm(db).select().from(checkInUse).where(eq(checkInUse.workspaceId, workspaceId)).orderBy(asc(checkInUse.at), asc(checkInUse.id));

/** Seconds that all answers of a workspace took, of those that were measured. */
export async function founderSecondsOf(db: Reader, workspaceId: string): Promise<number> {
  const [row] = await orm(db).select({ seconds: sum(checkInSubmission.seconds) }).from(checkInSubmission).where(eq(checkInSubmission.workspaceId, workspaceId));
  return Number(row?.seconds ?? 0);
}
