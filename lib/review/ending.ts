import type { Day } from "#lib/date.ts";

export const ENDINGS = ["decide", "assign", "accept", "snooze"] as const;
export type EndingKind = (typeof ENDINGS)[number];

/** How an item ended, and the lasting conditions that it ended. `until`: the day of an accept or a snooze, or by which an assignment is due. */
export type Ending = { id: string; companyId: string; kind: EndingKind; until: Day | null; keys: readonly string[] };

// Seen twice and put off twice: the third time somebody decides, or says until when it is borne.
const TOUCHES = 2;
/** `touches`: how often it was on the agenda in a row without an ending. */
export const endingsAllowed = (touches: number): readonly EndingKind[] => (touches >= TOUCHES ? ["decide", "accept"] : ENDINGS);

/** Conditions that are quiet today, by company: those of the latest ending of each key, until its day where it has one. Endings oldest first. */
export function quietKeys(endings: readonly Ending[], today: Day): Map<string, Set<string>> {
  const quiet = new Map<string, Set<string>>();
  for (const { companyId, kind, until, keys } of endings) {
    const own = quiet.get(companyId) ?? new Set();
    quiet.set(companyId, own);
    const over = (kind === "accept" || kind === "snooze") && until !== null && until <= today;
    for (const key of keys) if (over) own.delete(key); else own.add(key);
  }
  return quiet;
}
