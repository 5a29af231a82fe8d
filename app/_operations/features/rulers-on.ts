import { createHash } from "node:crypto";
import { type Day } from "#lib/date.ts";
import { fitFrontier, type Frontier } from "#lib/ai-risk/frontier.ts";
import { type Rulers, withCapabilities, withRelease } from "#lib/ai-risk/rulers.ts";
import { readCapabilities, readDifficulties } from "#lib/ai-risk/tables/capability.ts";
import { bundledRulers } from "#db/bundled-rulers.ts";
import type { Reader } from "#db/client.ts";
import { type ModelRelease, modelReleases } from "#db/model-release.ts";
import { listProgressFiles, progressFileById, type ProgressFileFacts } from "#db/progress-file.ts";
import type { Workspace } from "#db/workspace.ts";

/** Files that can be replaced by newer ones, as they are called in the list of bundled files. */
export const FILE_KINDS = ["epoch-eci/eci_scores.csv", "epoch-eci/edi_scores.csv"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** `parts` names what the version stands for: every file with its day, the digests of loaded ones, models typed in. */
export type DatedRulers = { rulers: Rulers; version: string; parts: readonly string[]; releases: ModelRelease[] };
/** What was published: bundled files and the newer ones in use, without models typed in. */
export type PublishedRulers = { rulers: Rulers; eci: ProgressFileFacts | undefined; edi: ProgressFileFacts | undefined };

const bundledDay = (kind: FileKind): Day | undefined => bundledRulers().files.find(({ file }) => file === kind)?.snapshot;

/** The newest loaded vintage of a kind that is newer than the bundled file. */
const newestOf = (files: readonly ProgressFileFacts[], kind: FileKind): ProgressFileFacts | undefined => files.find((file) => file.kind === kind && file.publishedOn > (bundledDay(kind) ?? ""));

async function textOf(db: Reader, id: string): Promise<string> {
  return (await progressFileById(db, id))?.content ?? "";
}

let parsed: { key: string; rulers: Rulers } | null = null;

export async function publishedRulersOn(db: Reader, asOf: Day): Promise<PublishedRulers> {
  const files = await listProgressFiles(db, asOf);
  const [eci, edi] = [newestOf(files, "epoch-eci/eci_scores.csv"), newestOf(files, "epoch-eci/edi_scores.csv")];
  const key = `${eci?.id ?? ""} ${edi?.id ?? ""}`;
  if (parsed?.key === key) return { rulers: parsed.rulers, eci, edi };
  let rulers = bundledRulers();
  if (eci) rulers = withCapabilities(rulers, readCapabilities(await textOf(db, eci.id)).rows, eci.publishedOn);
  if (edi) rulers = { ...rulers, difficulties: readDifficulties(await textOf(db, edi.id)).rows, files: rulers.files.map((file) => (file.file === "epoch-eci/edi_scores.csv" ? { ...file, snapshot: edi.publishedOn } : file)) };
  parsed = { key, rulers };
  return { rulers, eci, edi };
}

/** Everything measured that is known on a day: bundled files, newer ones that were loaded, and models typed in here. */
export async function rulersOn(db: Reader, workspace: Workspace, asOf: Day): Promise<DatedRulers> {
  const { rulers: published, eci, edi } = await publishedRulersOn(db, asOf);
  let rulers = published;
  const releases = await modelReleases(db, workspace.id, asOf);
  // A whole file that was published after a release was typed in knows better.
  const counted = releases.filter((release) => release.eci !== null && (eci === undefined || release.day > eci.publishedOn));
  for (const { name, day, eci: score, reportedAt } of counted) rulers = withRelease(rulers, { model: name, day, eci: score as number }, reportedAt);
  const parts = [...rulers.files.map(({ file, snapshot }) => `${file} ${snapshot}`), eci?.digest, edi?.digest, ...counted.map(({ id }) => id)].map((part) => part ?? "");
  return { rulers, version: createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16), parts: parts.filter((part) => part !== ""), releases };
}

const fitted = new Map<string, Frontier>();
const MOST_FITS = 8;

/** The frontier of a day, fitted once for the same data. */
export async function frontierOn(db: Reader, workspace: Workspace, asOf: Day): Promise<DatedRulers & { frontier: Frontier }> {
  const dated = await rulersOn(db, workspace, asOf);
  const key = `${dated.version} ${asOf}`;
  let frontier = fitted.get(key);
  if (!frontier) {
    if (fitted.size >= MOST_FITS) fitted.clear();
    fitted.set(key, (frontier = fitFrontier(dated.rulers, asOf)));
  }
  return { ...dated, frontier };
}
