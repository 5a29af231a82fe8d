import { and, asc, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { figure } from "#db/schema/figure.ts";
import { knownOn } from "#db/visible.ts";
import type { Figure } from "#lib/cash/figure.ts";
import type { Day } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";

export type NewFigure = Omit<Figure, "id"> & { id?: string };

const { workspaceId: _workspaceId, withdrawnAt: _withdrawnAt, ...COLUMNS } = getTableColumns(figure);
const ORDER = [asc(figure.companyId), asc(figure.reportedAt), asc(figure.id)];

/** Rows of one company as known on `asOf`, in order of report; several rows of one period are there, the latest counts. */
export const figuresOf = async (db: Reader, workspaceId: string, companyId: string, asOf: Day): Promise<Figure[]> =>
  orm(db).select(COLUMNS).from(figure).where(and(eq(figure.companyId, companyId), knownOn(figure, workspaceId, asOf))).orderBy(...ORDER);

/** As figuresOf for many companies (all of the workspace where no ids are given), by company id. */
export async function figuresByCompany(db: Reader, workspaceId: string, asOf: Day, companyIds?: readonly string[]): Promise<Map<string, Figure[]>> {
  const some = companyIds ? inArray(figure.companyId, [...companyIds]) : undefined;
  const rows: Figure[] = await orm(db).select(COLUMNS).from(figure).where(and(knownOn(figure, workspaceId, asOf), some)).orderBy(...ORDER);
  const byCompany = new Map<string, Figure[]>();
  for (const row of rows) {
    const list = byCompany.get(row.companyId);
    if (list) list.push(row);
    else byCompany.set(row.companyId, [row]);
  }
  return byCompany;
}

/** Adds rows; nothing is overwritten, a correction is a new row. Returns their ids in order. */
export async function insertFigures(tx: Tx, workspaceId: string, rows: readonly NewFigure[]): Promise<string[]> {
  const complete = rows.map((row) => ({ ...row, id: row.id ?? newId(), workspaceId, withdrawnAt: null }));
  bulkInsert(tx, figure, complete);
  return complete.map((row) => row.id);
}

export async function figureById(db: Reader, workspaceId: string, id: string): Promise<Figure | null> {
  const rows: Figure[] = await orm(db).select(COLUMNS).from(figure).where(and(eq(figure.workspaceId, workspaceId), eq(figure.id, id)));
  return rows[0] ?? null;
}

/** From `on` on the row is not known any more; earlier as-of dates still see it. */
export async function withdrawFigure(tx: Tx, workspaceId: string, id: string, on: Day): Promise<void> {
  const open = and(eq(figure.workspaceId, workspaceId), eq(figure.id, id), isNull(figure.withdrawnAt));
  const rows = await orm(tx).update(figure).set({ withdrawnAt: on }).where(open).returning({ id: figure.id });
  if (rows.length === 0) throw notFound("figure");
}
