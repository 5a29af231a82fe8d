import { and, desc, eq, isNull, ne } from "drizzle-orm";
import type { Company } from "#db/company.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { checkIn } from "#db/schema/check-in.ts";
import { company } from "#db/schema/company.ts";
import { workspace } from "#db/schema/workspace.ts";
import type { Workspace } from "#db/workspace.ts";
import type { Draft } from "#lib/checkin/draft.ts";
import type { Month } from "#lib/date.ts";
import { AppError, notFound } from "#lib/errors.ts";

export type CheckInRow = typeof checkIn.$inferSelect;
export type NewCheckIn = Omit<CheckInRow, "workspaceId" | "id" | "revokedAt" | "draft">;
const one = (workspaceId: string, id: string) => and(eq(checkIn.workspaceId, workspaceId), eq(checkIn.id, id));

export async function insertCheckIn(tx: Tx, workspaceId: string, input: NewCheckIn): Promise<CheckInRow> {
  const row: CheckInRow = { ...input, workspaceId, id: newId(), revokedAt: null, draft: null };
  await orm(tx).insert(checkIn).values(row);
  return row;
}

export async function checkInById(db: Reader, workspaceId: string, id: string): Promise<CheckInRow> {
  const [row] = await orm(db).select().from(checkIn).where(one(workspaceId, id));
  if (!row) throw notFound("check-in");
  return row;
}

/** Of a workspace, or of one of its companies; the newest first. */
export const checkInsOf = async (db: Reader, workspaceId: string, companyId?: string): Promise<CheckInRow[]> =>
  orm(db).select().from(checkIn).where(and(eq(checkIn.workspaceId, workspaceId), companyId === undefined ? undefined : eq(checkIn.companyId, companyId))).orderBy(desc(checkIn.askedAt), desc(checkIn.id));

export async function revokeCheckIn(tx: Tx, workspaceId: string, id: string, now: string): Promise<void> {
  const gone = await orm(tx).update(checkIn).set({ revokedAt: now, draft: null }).where(and(one(workspaceId, id), isNull(checkIn.revokedAt))).returning({ id: checkIn.id });
  if (gone.length > 0) return;
  await checkInById(tx, workspaceId, id);
  throw new AppError("conflict", "This check-in was revoked already.");
}

export async function keepDraft(tx: Tx, workspaceId: string, id: string, draft: Draft | null): Promise<void> {
  await orm(tx).update(checkIn).set({ draft }).where(one(workspaceId, id));
}

/** A request with whom and what it is about. */
export type Asked = { request: CheckInRow; workspace: Workspace; company: Company };
const ASKED = { request: checkIn, workspace, company };
const joined = (db: Reader) =>
  orm(db).select(ASKED).from(workspace).innerJoin(checkIn, eq(checkIn.workspaceId, workspace.id)).innerJoin(company, and(eq(company.workspaceId, checkIn.workspaceId), eq(company.id, checkIn.companyId)));

/** The request with its company, null where it was revoked or the company is gone. */
export async function liveCheckIn(db: Reader, workspaceId: string, id: string): Promise<Asked | null> {
  const [found] = await joined(db).where(and(one(workspaceId, id), isNull(checkIn.revokedAt), isNull(company.withdrawnAt)));
  return found ?? null;
}

/** Requests of other workspaces to the same address about the same month. The one question that crosses workspaces: a founder answers all who asked at once. */
export const checkInsTo = async (db: Reader, { mail, month }: { mail: string; month: Month }, except: string): Promise<Asked[]> =>
  joined(db).where(and(eq(checkIn.mail, mail), eq(checkIn.month, month), ne(checkIn.workspaceId, except), isNull(checkIn.revokedAt), isNull(company.withdrawnAt)));
