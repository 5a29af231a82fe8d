import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { asDay, type Day } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { Database } from "#db/client.ts";
import { importByDigest } from "#db/import.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace, workspaceBySlug } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { importFile } from "#app/_operations/demo/import-file.ts";

export const REAL_STARTUPS = {
  kind: "fund", slug: "us-crowdfunded-startups", name: "US crowdfunded startups", currency: "USD" as Currency,
  notice: "Source: US SEC Regulation Crowdfunding offerings data, 2016 Q2 to 2022 Q3", defaultAsOf: asDay("2022-09-30"),
} as const;

const FILES = [["companies.csv", "companies"], ["financials_annual.csv", "figures"], ["offerings.csv", "rounds"]] as const;

/** Counts of each import by file; a file that is here already is left out. */
export type Loaded = { workspace: string; loaded: boolean; counts: Record<string, Record<string, number>> };

/**
 * Loads the real US crowdfunded startups as a workspace of their own, through the importer, from `folder` (db/seed/regcf).
 * `begins` hears of every file before it is read, `progress` how far it is. What is there already is not added twice. Needs a database on disk.
 */
export async function loadRealStartups(database: Database, { folder, today, now, begins, progress }: { folder: string; today: Day; now: string; begins?: (fileName: string) => void; progress?: Caller["progress"] }): Promise<Loaded> {
  const { slug } = REAL_STARTUPS;
  const there = await workspaceBySlug(database.reader, slug);
  const workspace = there ?? (await withTx(database, (tx) => createWorkspace(tx, { ...REAL_STARTUPS, createdAt: now })));
  const caller: Caller = { database, door: "job", credential: { kind: "local" }, origin: null, workspace: slug, now, today, progress };
  const counts: Loaded["counts"] = {};
  for (const [fileName, kind] of FILES) {
    const bytes = await readFile(path.join(folder, fileName));
    if (await importByDigest(database.reader, workspace.id, createHash("sha256").update(bytes).digest("hex"))) continue;
    begins?.(fileName);
    counts[fileName] = await importFile(caller, fileName, bytes, { kind });
  }
  return { workspace: slug, loaded: Object.keys(counts).length > 0, counts };
}
