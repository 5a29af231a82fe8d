import { and, eq, gt, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { importTable } from "#db/schema/import.ts";
import type { Day } from "#lib/date.ts";

/** For queries in SQL, with the parameter `workspaceId`: the imports that count. */
export const COMMITTED_IMPORTS = "(SELECT id FROM import WHERE workspace_id = @workspaceId AND state = 'committed')";

/** Rows typed by hand, and rows of imports that were committed and not undone. */
export const visible = (importId: SQLiteColumn, workspaceId: string): SQL =>
  sql`(${importId} IS NULL OR ${importId} IN (SELECT ${importTable.id} FROM ${importTable} WHERE ${importTable.workspaceId} = ${workspaceId} AND ${importTable.state} = 'committed'))`;

/** As `visible`, and the rows of one staged import besides: what its commit would show. */
export const visibleWith = (importId: SQLiteColumn, workspaceId: string, alsoImport: string | undefined): SQL =>
  alsoImport === undefined ? visible(importId, workspaceId) : sql`(${visible(importId, workspaceId)} OR ${importId} = ${alsoImport})`;

type Dated = { workspaceId: SQLiteColumn; importId: SQLiteColumn; reportedAt: SQLiteColumn; withdrawnAt: SQLiteColumn };

/** Reported by `asOf`, not withdrawn by then, visible. */
export const knownOn = (table: Dated, workspaceId: string, asOf: Day): SQL | undefined =>
  and(
    eq(table.workspaceId, workspaceId),
    lte(table.reportedAt, asOf),
    or(isNull(table.withdrawnAt), gt(table.withdrawnAt, asOf)),
    visible(table.importId, workspaceId),
  );
