import { readFileSync } from "node:fs";
import path from "node:path";
import { type Rulers, rulersFrom } from "#lib/ai-risk/rulers.ts";

let read: Rulers | null = null;

/** The capability data that ships in db/seed/ai-progress, read once a process. */
export function bundledRulers(): Rulers {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), ...["db", "seed", "ai-progress"]);
  return (read ??= rulersFrom((file) => readFileSync(path.join(/* turbopackIgnore: true */ folder, file), "utf8")));
}
