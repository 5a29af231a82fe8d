import type { Database } from "#db/client.ts";
import { prepared, raw, type Reader, type Tx } from "#db/connection.ts";
import { type Import, markUndone } from "#db/import.ts";
import { withTx } from "#db/with-tx.ts";
import type { Day } from "#lib/date.ts";

const SWEEP = 10_000;
/** Children before parents. */
const STAGED_TABLES = [
  "entry", "account_balance", "statement_span", "figure", "funding_round", "investment", "proceeds", "mark", "fund_flow", "holding", "holder", "share_class", "ocf_object", "feature_judgement", "feature",
] as const;

/** Companies of the import that something else speaks of (a typed figure, another import) stay; the others go with it. */
const OTHERS = (["figure", "funding_round", "entry", "investment", "proceeds", "mark", "holding", "exposure_tag", "failure_forecast", "outcome_view", "feature"] as const)
  .map((table) => `SELECT company_id FROM ${table} WHERE workspace_id = @workspaceId AND withdrawn_at IS NULL AND company_id = company.id AND (import_id IS NULL OR import_id IN (SELECT id FROM import WHERE workspace_id = @workspaceId AND state = 'committed'))`)
  .concat("SELECT company_id FROM dated_event WHERE workspace_id = @workspaceId AND withdrawn_at IS NULL AND company_id = company.id")
  .join(" UNION ALL ");

/** Features of the import that somebody else judged or resolved stay too. */
const SPOKEN_OF = ["feature_judgement WHERE import_id IS NOT @id AND", "feature_resolution WHERE"]
  .map((from) => `SELECT 1 FROM ${from} workspace_id = @workspaceId AND feature_id = feature.id AND withdrawn_at IS NULL`)
  .join(" UNION ALL ");

/**
 * Undoes a committed import whole, in one short transaction: none of its rows is seen any more, at any as-of date, and the
 * companies it created are gone unless something else speaks of them. `sweepImports` then frees the keys of its entries.
 */
export async function undoImport(tx: Tx, workspaceId: string, id: string, done: { at: string; today: Day }): Promise<{ import: Import; companiesGone: number; companiesKept: number }> {
  const undone = await markUndone(tx, workspaceId, id, done.at);
  const given = { workspaceId, id, today: done.today };
  prepared(tx, `UPDATE feature SET import_id = NULL WHERE workspace_id = @workspaceId AND import_id = @id AND EXISTS (${SPOKEN_OF})`).run({ workspaceId, id });
  const kept = prepared(tx, `UPDATE company SET import_id = NULL WHERE workspace_id = @workspaceId AND import_id = @id AND EXISTS (${OTHERS})`).run({ workspaceId, id });
  const gone = prepared(tx, "UPDATE company SET withdrawn_at = @today WHERE workspace_id = @workspaceId AND import_id = @id AND withdrawn_at IS NULL").run(given);
  return { import: undone, companiesGone: gone.changes, companiesKept: kept.changes };
}

type Unswept = { workspace_id: string; id: string; state: string; day: Day };

const unswept = (db: Reader): Unswept[] =>
  prepared(db, "SELECT workspace_id, id, state, substr(coalesce(undone_at, touched_at), 1, 10) AS day FROM import WHERE unswept = 1").all() as Unswept[];

function sweepChunk(tx: Tx, { workspace_id, id, state, day }: Unswept): boolean {
  const client = raw(tx);
  if (state === "undone") {
    const sql = "UPDATE entry SET withdrawn_at = ? WHERE workspace_id = ? AND import_id = ? AND id IN (SELECT id FROM entry WHERE workspace_id = ? AND import_id = ? AND withdrawn_at IS NULL LIMIT ?)";
    return client.prepare(sql).run(day, workspace_id, id, workspace_id, id, SWEEP).changes < SWEEP;
  }
  for (const table of STAGED_TABLES) {
    const sql = `DELETE FROM ${table} WHERE workspace_id = ? AND id IN (SELECT id FROM ${table} WHERE workspace_id = ? AND import_id = ? LIMIT ?)`;
    if (client.prepare(sql).run(workspace_id, workspace_id, id, SWEEP).changes > 0) return false;
  }
  client.prepare("UPDATE company SET withdrawn_at = ? WHERE workspace_id = ? AND import_id = ? AND withdrawn_at IS NULL").run(day, workspace_id, id);
  return true;
}

/**
 * Frees the unique keys that rows of undone and failed imports still hold, a chunk a transaction. Call it after an undo or
 * a failure and before staging; it continues where a killed process stopped.
 */
export async function sweepImports(database: Database): Promise<void> {
  for (const left of unswept(database.reader)) {
    let done = false;
    while (!done) {
      done = await withTx(database, async (tx) => {
        const finished = sweepChunk(tx, left);
        if (finished) raw(tx).prepare("UPDATE import SET unswept = 0 WHERE workspace_id = ? AND id = ?").run(left.workspace_id, left.id);
        return finished;
      });
    }
  }
}
