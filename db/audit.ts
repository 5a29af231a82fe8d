import { createHmac } from "node:crypto";
import { and, asc, desc, eq, gt } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { audit } from "#db/schema/audit.ts";

export type AuditRow = typeof audit.$inferSelect;
export type NewAudit = Pick<AuditRow, "at" | "actor" | "door" | "operation" | "subject" | "detail">;
export type AuditHead = { workspaceId: string; seq: number; mac: string };

/** The chain of what concerns no workspace: starts, sign-ins, keys, backups. */
export const INSTALLATION = "installation";

/** JSON with sorted keys, so that the same row always gives the same bytes. */
const canonical = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(canonical).join(",")}]`
    : value !== null && typeof value === "object"
      ? `{${Object.entries(value).filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`
      : (JSON.stringify(value) ?? "null");

/** mac = HMAC-SHA256(key, previous mac + canonical row). */
const macOf = (key: Buffer, { previousMac, mac: _mac, ...row }: AuditRow): string => createHmac("sha256", key).update(previousMac).update(canonical(row)).digest("hex");

/** Appends to the workspace's chain, in the transaction that did what it tells. */
export async function appendAudit(tx: Tx, key: Buffer, workspaceId: string, input: NewAudit): Promise<AuditRow> {
  const [head] = await orm(tx).select({ seq: audit.seq, mac: audit.mac }).from(audit).where(eq(audit.workspaceId, workspaceId)).orderBy(desc(audit.seq)).limit(1);
  const detail = JSON.parse(JSON.stringify(input.detail ?? {})) as unknown;
  const bare: AuditRow = { ...input, detail, workspaceId, id: newId(), seq: (head?.seq ?? 0) + 1, previousMac: head?.mac ?? "", mac: "" };
  const row = { ...bare, mac: macOf(key, bare) };
  await orm(tx).insert(audit).values(row);
  return row;
}

/** Newest first. */
export const listAudit = async (db: Reader, workspaceId: string, page: { limit?: number; offset?: number } = {}): Promise<AuditRow[]> =>
  orm(db).select().from(audit).where(eq(audit.workspaceId, workspaceId)).orderBy(desc(audit.seq)).limit(page.limit ?? 100).offset(page.offset ?? 0);

/** What was done to one thing, newest first. */
export const listAuditOf = async (db: Reader, workspaceId: string, subject: string, limit: number): Promise<AuditRow[]> =>
  orm(db).select().from(audit).where(and(eq(audit.workspaceId, workspaceId), eq(audit.subject, subject))).orderBy(desc(audit.seq)).limit(limit);

/** The last row of every chain; a backup's manifest keeps them, so that a cut-off tail is noticed. */
export async function auditHeads(db: Reader): Promise<AuditHead[]> {
  const chains = await orm(db).selectDistinct({ workspaceId: audit.workspaceId }).from(audit).orderBy(asc(audit.workspaceId));
  const heads: AuditHead[] = [];
  for (const { workspaceId } of chains) {
    const [head] = await orm(db).select({ workspaceId: audit.workspaceId, seq: audit.seq, mac: audit.mac }).from(audit).where(eq(audit.workspaceId, workspaceId)).orderBy(desc(audit.seq)).limit(1);
    if (head) heads.push(head);
  }
  return heads;
}

const PAGE = 1000;

/** Walks every chain from old to new; returns a sentence for each chain's first row that does not hold. */
export async function verifyAudit(database: Pick<Database, "reader" | "auditKey">, kept: readonly AuditHead[] = []): Promise<string[]> {
  const faults: string[] = [];
  const heads = await auditHeads(database.reader);
  for (const old of kept) {
    const now = heads.find((head) => head.workspaceId === old.workspaceId);
    if (!now || now.seq < old.seq) faults.push(`The audit of ${old.workspaceId} ends at row ${now?.seq ?? 0}, but row ${old.seq} was there.`);
  }
  for (const { workspaceId } of heads) {
    let previous = { seq: 0, mac: "" };
    for (let broken = false; !broken; ) {
      const rows = await orm(database.reader).select().from(audit).where(and(eq(audit.workspaceId, workspaceId), gt(audit.seq, previous.seq))).orderBy(asc(audit.seq)).limit(PAGE);
      for (const row of rows) {
        const keptMac = kept.find((old) => old.workspaceId === workspaceId && old.seq === row.seq)?.mac;
        broken = row.seq !== previous.seq + 1 || row.previousMac !== previous.mac || row.mac !== macOf(database.auditKey, row) || (keptMac !== undefined && keptMac !== row.mac);
        if (broken) {
          faults.push(`The audit of ${workspaceId} was changed at or before row ${row.seq} (${row.at}, ${row.operation}).`);
          break;
        }
        previous = row;
      }
      if (rows.length < PAGE) break;
    }
  }
  return faults;
}
