import { appendAudit } from "#db/audit.ts";
import type { Tx } from "#db/client.ts";
import type { Context } from "#app/_operations/operation.ts";

/** The audit row of a long operation, in the transaction that makes its work count. */
export const record = (tx: Tx, { database, workspace, principal, caller, now }: Context, operation: string, subject: string, detail: Record<string, unknown>): Promise<unknown> =>
  appendAudit(tx, database.auditKey, workspace.id, { at: now, actor: principal.name, door: caller.door, operation, subject, detail });
