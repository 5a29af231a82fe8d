import { relabelEntries } from "#db/entry.ts";
import { type Import, touchImport } from "#db/import.ts";
import { withTx } from "#db/with-tx.ts";
import type { Relabel } from "#app/_operations/importing/plan-figures.ts";
import type { Tell } from "#app/_operations/importing/tell.ts";
import type { Context } from "#app/_operations/operation.ts";

const LABELS = 20_000;

/** Labels rows of a staged import in short steps; nobody sees them yet. */
export async function labelStaged({ database, workspace, now }: Context, staged: Import, labels: readonly Relabel[], counts: Record<string, number>, tell: Tell): Promise<void> {
  for (let start = 0; start < labels.length; start += LABELS) {
    await withTx(database, async (tx) => {
      await relabelEntries(tx, workspace.id, labels.slice(start, start + LABELS));
      await touchImport(tx, workspace.id, staged.id, now, counts);
    });
    tell({ doing: "Naming what each row is", done: Math.min(labels.length, start + LABELS), of: labels.length, unit: "rows", fresh: null });
  }
}
