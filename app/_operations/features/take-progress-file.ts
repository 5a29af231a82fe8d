import { createHash } from "node:crypto";
import { z } from "zod";
import type { Day } from "#lib/date.ts";
import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { bundledFile, bundledRulers } from "#db/bundled-rulers.ts";
import { insertProgressFile, progressFileByDigest } from "#db/progress-file.ts";
import { withTx } from "#db/with-tx.ts";
import { listWorkspaces } from "#db/workspace.ts";
import { computeEvidence } from "#app/_operations/features/evidence-of.ts";
import { recogniseProgressFile, type ReadProgressFile } from "#app/_operations/features/recognise-progress-file.ts";
import { reforecast } from "#app/_operations/features/reforecast.ts";
import { type FileKind, type PublishedRulers, publishedRulersOn } from "#app/_operations/features/rulers-on.ts";
import { record } from "#app/_operations/importing/record.ts";
import { listMoves } from "#app/_operations/list-moves.ts";
import type { Context } from "#app/_operations/operation.ts";

const MOVES_SHOWN = 5;
/** Less is within the play of the simulation. */
const LEAST_MOVE = 0.01;
/** A newer file holds the older models too: with fewer than four fifths of the rows it was cut. */
const LEAST_OF_ROWS = 0.8;

export const takenFile = z.object({
  kind: z.string(), fileName: z.string(), publishedOn: z.string(), rows: z.int(), newest: z.string().nullable(),
  /** False: kept as an older copy, a newer one stays in use. */
  inUse: z.boolean(), usedSince: z.string(), features: z.int(), moved: z.int(),
  moves: z.array(z.object({ feature: z.string(), company: z.string(), before: z.number().nullable(), after: z.number().nullable() })).max(MOVES_SHOWN),
});
export type TakenFile = z.output<typeof takenFile>;
type Given = { bytes: Uint8Array; fileName: string; publishedOn: Day; expected?: FileKind; fetchedFrom?: string; operation: "load-progress-file" | "fetch-progress-file" };

const usedOf = ({ rulers }: PublishedRulers, kind: FileKind) => {
  const rows = kind === "epoch-eci/edi_scores.csv" ? rulers.difficulties.length : rulers.capabilities.length;
  const newest = kind === "epoch-eci/edi_scores.csv" ? null : (rulers.capabilities.map(({ day }) => day).sort().at(-1) ?? null);
  return { rows, newest, snapshot: rulers.files.find(({ file }) => file === kind)?.snapshot as Day };
};

/** Refuses what would be taken for a newer file and is none. */
function refuseMistaken({ kind, rows, newest }: ReadProgressFile, publishedOn: Day, today: Day, published: PublishedRulers): void {
  if (publishedOn > today) throw invalid([{ path: "publishedOn", message: "It cannot have been published after today." }]);
  if (newest !== null && publishedOn < newest) throw invalid([{ path: "publishedOn", message: `It holds a model of ${newest}, so it cannot have been published before.` }]);
  const used = usedOf(published, kind);
  if (publishedOn < used.snapshot) return;
  if (newest !== null && used.newest !== null && newest < used.newest)
    throw invalid([{ path: "publishedOn", message: `Its newest model is of ${newest}, the file in use has one of ${used.newest}: this is an older copy. Give the day on which it was published, and it is kept as that.` }]);
  if (rows < used.rows * LEAST_OF_ROWS) throw invalid([{ path: "", message: `It holds ${rows} rows, the file in use ${used.rows}: it seems cut off. Nothing was changed.` }]);
}

/** Takes one published file whole or not at all: kept as a vintage, every workspace forecast anew and the test on the past computed again where it is the newest. */
export async function takeProgressFile(context: Context, { bytes, fileName, publishedOn, expected, fetchedFrom, operation }: Given): Promise<TakenFile> {
  const { database, db, workspace, today, now, principal, caller } = context;
  const read = recogniseProgressFile(bytes, fileName);
  const { kind, text, rows, newest } = read;
  if (expected !== undefined && kind !== expected) throw invalid([{ path: "address", message: `What stands at this address is ${kind.split("/")[1]}, not ${expected.split("/")[1]}.` }]);
  const digest = createHash("sha256").update(text).digest("hex");
  if (bundledFile(kind).digest === digest) throw new AppError("conflict", `This is the very file that ships with the program, of ${bundledRulers().files.find(({ file }) => file === kind)?.snapshot}: nothing was changed.`);
  const known = await progressFileByDigest(db, kind, digest);
  if (known) throw new AppError("conflict", `This very file was loaded already, as published on ${known.publishedOn}: nothing was changed.`);
  refuseMistaken(read, publishedOn, today, await publishedRulersOn(db, today));
  const done = await withTx(database, async (tx) => {
    if (await progressFileByDigest(tx, kind, digest)) throw new AppError("conflict", "This very file was loaded already: nothing was changed.");
    const row = await insertProgressFile(tx, { kind, name: fileName, publisher: "Epoch AI, Epoch Capabilities Index", licence: "CC BY 4.0", attribution: ATTRIBUTION, publishedOn, loadedAt: now, loadedBy: principal.name, digest, content: text, rows, fetchedFrom: fetchedFrom ?? null });
    const published = await publishedRulersOn(tx, today);
    const inUse = published.eci?.id === row.id || published.edi?.id === row.id;
    await record(tx, context, operation, digest.slice(0, 36), { fileName, kind, publishedOn, rows, inUse, ...(fetchedFrom ? { from: fetchedFrom } : {}) });
    const own = { inUse, usedSince: usedOf(published, kind).snapshot, features: 0, run: null as string | null };
    if (!inUse) return own;
    await computeEvidence(tx, published, now);
    for (const each of await listWorkspaces(tx)) {
      const { features, run } = await reforecast(tx, { workspace: each, today, now, by: principal.name }, { cause: "data-file", label: `${fileName} of ${publishedOn} was loaded` });
      if (each.id === workspace.id) Object.assign(own, { features, run });
    }
    return own;
  });
  const moves = done.run === null ? [] : (await listMoves.call(caller, { run: done.run, asOf: today })).moves.filter(({ move }) => Math.abs(move ?? 0) >= LEAST_MOVE);
  return {
    kind, fileName, publishedOn, rows, newest, inUse: done.inUse, usedSince: done.usedSince, features: done.features, moved: moves.length,
    moves: moves.slice(0, MOVES_SHOWN).map(({ feature, before, after }) => ({ feature: feature.name, company: feature.company.name, before: before?.pShipped ?? null, after: after.pShipped })),
  };
}
