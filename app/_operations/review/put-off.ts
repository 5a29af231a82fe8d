import type { Matter } from "#lib/review/company-facts.ts";
import { keyOf } from "#lib/review/trigger.ts";
import type { EndedItem } from "#db/review.ts";

export type Owned = Matter & { companyId: string };

/** What was accepted or snoozed comes back on its day, unless a later ending dealt with its return. */
export function putOff(endings: readonly EndedItem[]): Owned[] {
  const dealtWith = new Set(endings.flatMap(({ keys }) => keys));
  return endings.flatMap(({ id, companyId, kind, until, decision, owner }) => {
    if ((kind !== "accept" && kind !== "snooze") || until === null) return [];
    const matter = { companyId, of: "decision" as const, id, text: decision || (kind === "accept" ? "Accepted until this day." : "Snoozed until this day."), owner, day: until };
    return dealtWith.has(keyOf({ kind: "due", ...matter })) ? [] : [matter];
  });
}
