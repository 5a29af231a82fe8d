import type { Day } from "#lib/date.ts";
import type { TableMapping } from "#lib/import/tables/mapping.ts";
import type { Change, Outcome } from "#lib/import/tables/outcome.ts";
import type { LineNote } from "#lib/import/tables/table-rows.ts";
import type { Company } from "#db/company.ts";
import type { Database } from "#db/client.ts";
import { type Import, touchImport } from "#db/import.ts";
import { withTx } from "#db/with-tx.ts";
import type { Workspace } from "#db/workspace.ts";
import type { FeatureUpdate } from "#app/_operations/importing/feature-updates.ts";
import type { RawTable } from "#app/_operations/importing/recognise-file.ts";
import type { Tell } from "#app/_operations/importing/tell.ts";

export type TableJob = { tell: Tell; database: Database; workspace: Workspace; staged: Import; table: RawTable; mapping: TableMapping; forCompany: Company | null; today: Day; now: string; by: string };
export type CompanyUpdate = { companyId: string; changes: Change[] };
export type TableOutcome = { line: number; status: Outcome<never>["status"]; what: string; changes: Change[]; why: string | null };
export type StagedTable = {
  counts: Record<Outcome<never>["status"], number>;
  outcomes: TableOutcome[];
  rejected: LineNote[];
  warnings: LineNote[];
  updates: CompanyUpdate[];
  companyIds: string[];
  /** Features that are made, changed or judged anew, and what changes of those that were here. */
  features: { ids: string[]; updates: FeatureUpdate[] };
  /** Totals that the table states of its companies: amount in minor units, or the text of a damaged cell, or neither where it is blank. */
  totals: [companyId: string, amount: number | null, damaged: string | null][];
};

const SHOWN = 200;
const CHUNK = 2000;
export const empty = (): StagedTable => ({ counts: { create: 0, update: 0, same: 0, conflict: 0, rejected: 0 }, outcomes: [], rejected: [], warnings: [], updates: [], companyIds: [], features: { ids: [], updates: [] }, totals: [] });

export function note<T>(result: StagedTable, outcome: Outcome<T>, what: string): void {
  result.counts[outcome.status] += 1;
  if (outcome.status === "rejected" || outcome.status === "conflict") result.rejected.push({ line: outcome.line, why: outcome.why ?? "It cannot be taken." });
  if (result.outcomes.length < SHOWN) result.outcomes.push({ line: outcome.line, status: outcome.status, what, changes: outcome.changes.slice(0, 20), why: outcome.why });
}

const TOLD_EVERY = 2000;

/** The lines of a table, telling how many are read. */
export function* linesOf({ table: { body }, staged, tell }: TableJob): Generator<RawTable["body"][number]> {
  for (const [index, line] of body.entries()) {
    if (index % TOLD_EVERY === 0) tell({ doing: `Reading ${staged.fileName}`, done: index, of: body.length, unit: "rows", fresh: null });
    yield line;
  }
}

export const contextOf = ({ table, workspace, forCompany, today }: TableJob) => ({ header: table.header, currency: forCompany?.currency ?? workspace.currency, today });

type Write<T> = (tx: Parameters<Parameters<typeof withTx>[1]>[0], chunk: T[]) => Promise<unknown>;

export async function inChunks<T>({ database, workspace, staged, now, tell }: TableJob, rows: readonly T[], write: Write<T>): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await withTx(database, async (tx) => {
      await write(tx, rows.slice(start, start + CHUNK));
      await touchImport(tx, workspace.id, staged.id, now, { staged: Math.min(rows.length, start + CHUNK) });
    });
    tell({ doing: `Putting the rows of ${staged.fileName} beside the others`, done: Math.min(rows.length, start + CHUNK), of: rows.length, unit: "rows", fresh: null });
  }
}
