import { progressWords } from "#lib/import/progress.ts";
import type { Caller } from "#app/_operations/caller.ts";

const EVERY_MS = 2000;

/** Says on stderr how far a long command is, in a plain line every other second, and once it does something else; what is quick says nothing. */
export function tellProgress(): NonNullable<Caller["progress"]> {
  let last = Date.now();
  let doing: string | null = null;
  return (said) => {
    const now = Date.now();
    if (now - last < EVERY_MS && (doing === null || doing === said.doing)) return;
    last = now;
    doing = said.doing;
    process.stderr.write(`  ${progressWords(said)}\n`);
  };
}
