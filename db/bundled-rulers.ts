import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Rulers, rulersFrom } from "#lib/ai-risk/rulers.ts";
import { dataKindOf } from "#lib/ai-risk/tables/data-kinds.ts";

let read: Rulers | null = null;
const measured = new Map<string, { rows: number; digest: string }>();

function textOf(file: string): string {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), ...["db", "seed", "ai-progress"]);
  return readFileSync(path.join(/* turbopackIgnore: true */ folder, file), "utf8");
}

/** The capability data that ships in db/seed/ai-progress, read once a process. */
export const bundledRulers = (): Rulers => (read ??= rulersFrom(textOf));

/** How many rows a bundled file holds, and its SHA-256. */
export function bundledFile(file: string): { rows: number; digest: string } {
  const known = measured.get(file);
  if (known) return known;
  const text = textOf(file);
  const found = { rows: dataKindOf(file).read(text).rows.length, digest: createHash("sha256").update(text).digest("hex") };
  measured.set(file, found);
  return found;
}
