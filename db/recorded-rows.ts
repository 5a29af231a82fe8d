import { and, asc, eq, isNull, or, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { knownOn } from "#db/visible.ts";
import type { Day } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";

type Columns = Record<"workspaceId" | "id" | "reportedAt" | "importId" | "replaces" | "withdrawnAt", SQLiteColumn>;
type Recorded = { workspaceId: string; id: string; replaces: string | null; withdrawnAt: Day | null };
/** What is given of a new row; the rest follows. */
export type NewRow<Row extends Recorded> = Omit<Row, "workspaceId" | "id" | "replaces" | "withdrawnAt"> & { id?: string };

/**
 * Queries over rows that are never overwritten: what was known on a day, new rows, corrections (a new row that names the one it
 * replaces) and withdrawals, which hold from a day on. `order` decides among rows.
 */
export function recordedRows<T extends SQLiteTable & Columns>(table: T, noun: string, order: readonly SQLiteColumn[]) {
  type Row = T["$inferSelect"] & Recorded;
  const columns: Columns = table;
  const sorted = [...order, columns.id].map((column) => asc(column));
  const read = async (db: Reader, where: SQL | undefined): Promise<Row[]> => (await orm(db).select().from(table as SQLiteTable).where(where).orderBy(...sorted)) as Row[];
  const open = (workspaceId: string, id: string) => and(eq(columns.workspaceId, workspaceId), eq(columns.id, id), isNull(columns.withdrawnAt));

  const insert = async (tx: Tx, workspaceId: string, rows: readonly NewRow<Row>[]): Promise<Row[]> => {
    const complete = rows.map((row) => ({ replaces: null, ...row, id: row.id ?? newId(), workspaceId, withdrawnAt: null }) as unknown as Row);
    bulkInsert(tx, table, complete as T["$inferInsert"][]);
    return complete;
  };
  const withdraw = async (tx: Tx, workspaceId: string, id: string, on: Day): Promise<void> => {
    const gone = await orm(tx).update(table as SQLiteTable).set({ withdrawnAt: on } as never).where(open(workspaceId, id)).returning({ id: columns.id });
    if (gone.length === 0) throw notFound(noun);
  };
  return {
    /** Rows as known on `asOf`; `where` narrows them. */
    known: (db: Reader, workspaceId: string, asOf: Day, where?: SQL): Promise<Row[]> => read(db, and(knownOn(columns, workspaceId, asOf), where)),
    /** The row as known on `asOf`, null where there is none. */
    one: async (db: Reader, workspaceId: string, id: string, asOf: Day): Promise<Row | null> => (await read(db, and(knownOn(columns, workspaceId, asOf), eq(columns.id, id))))[0] ?? null,
    /** The row and what it replaced or was replaced by, old to new, withdrawn ones too. */
    async history(db: Reader, workspaceId: string, id: string): Promise<Row[]> {
      const found = new Map<string, Row>();
      let wanted = [id];
      while (wanted.length > 0) {
        const rows = await read(db, and(eq(columns.workspaceId, workspaceId), or(...wanted.flatMap((one) => [eq(columns.id, one), eq(columns.replaces, one)]))));
        const fresh = rows.filter((row) => !found.has(row.id));
        for (const row of fresh) found.set(row.id, row);
        wanted = fresh.flatMap((row) => [row.id, ...(row.replaces ? [row.replaces] : [])]).filter((one) => one !== id);
      }
      return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    insert,
    withdraw,
    /** Puts a row in the place of another from `on` on; earlier as-of days still see the old one. */
    async replace(tx: Tx, workspaceId: string, id: string, on: Day, row: NewRow<Row>): Promise<Row> {
      await withdraw(tx, workspaceId, id, on);
      const [made] = await insert(tx, workspaceId, [{ ...row, replaces: id } as NewRow<Row>]);
      return made as Row;
    },
  };
}
