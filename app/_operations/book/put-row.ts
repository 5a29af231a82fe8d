import { notFound } from "#lib/errors.ts";
import type { Day } from "#lib/date.ts";
import type { Tx } from "#db/client.ts";
import type { WriteContext } from "#app/_operations/operation.ts";

type Said = "reportedAt" | "reportedBy" | "importId";
type Queries<Row, New> = {
  one: (tx: Tx, workspaceId: string, id: string, asOf: Day) => Promise<Row | null>;
  insert: (tx: Tx, workspaceId: string, rows: readonly New[]) => Promise<Row[]>;
  replace: (tx: Tx, workspaceId: string, id: string, on: Day, row: New) => Promise<Row>;
};

/** Adds a row as said today by the caller, or puts it in the place of the one that it corrects. */
export async function putRow<Row extends { id: string }, New>({ one, insert, replace }: Queries<Row, New>, context: WriteContext, replaces: string | null, given: Omit<New, Said>): Promise<Row> {
  const { db, workspace, today, principal } = context;
  const row = { ...given, reportedAt: today, reportedBy: principal.name, importId: null } as New;
  if (replaces !== null && !(await one(db, workspace.id, replaces, today))) throw notFound("row");
  const made = replaces === null ? ((await insert(db, workspace.id, [row]))[0] as Row) : await replace(db, workspace.id, replaces, today, row);
  context.subject(made.id);
  return made;
}
