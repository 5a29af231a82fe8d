import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { orm, query, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { session } from "#db/schema/access.ts";

export type Session = typeof session.$inferSelect;

export async function createSession(tx: Tx, input: { tokenHash: string; at: string; expiresAt: string }): Promise<Session> {
  const row: Session = { id: newId(), tokenHash: input.tokenHash, createdAt: input.at, lastSeenAt: input.at, expiresAt: input.expiresAt, revokedAt: null };
  await orm(tx).insert(session).values(row);
  return row;
}

/** The session of this token if it is neither revoked nor past its end, and was seen after `seenSince`. */
export const liveSession = async (db: Reader, tokenHash: string, now: string, seenSince: string): Promise<Session | null> => {
  const live = query(db, "live-session", (on) => {
    const held = and(eq(session.tokenHash, sql.placeholder("tokenHash")), isNull(session.revokedAt), gt(session.expiresAt, sql.placeholder("now")), gt(session.lastSeenAt, sql.placeholder("seenSince")));
    return on.select().from(session).where(held).prepare();
  });
  return live.all({ tokenHash, now, seenSince })[0] ?? null;
};

export async function touchSession(tx: Tx, id: string, now: string): Promise<void> {
  await orm(tx).update(session).set({ lastSeenAt: now }).where(eq(session.id, id));
}

export async function revokeSession(tx: Tx, id: string, now: string): Promise<void> {
  await orm(tx).update(session).set({ revokedAt: now }).where(and(eq(session.id, id), isNull(session.revokedAt)));
}

export async function revokeAllSessions(tx: Tx, now: string): Promise<void> {
  await orm(tx).update(session).set({ revokedAt: now }).where(isNull(session.revokedAt));
}
