import type { Entry } from "./entry.ts";
import { fingerprint, occurrenceCounter } from "./fingerprint.ts";

export type Printed = { fingerprint: string; occurrence: number };
/** Of an entry that is new: it has the day and amount of one already here, in other words; perhaps the same booking from another export. */
export type Arrival<T> = Printed & { entry: T; status: "new" | "same"; similarTo: string | null };

/** What is already here, by account. `similar` gives the id of an entry of that day and amount whose wording differs, if there is one. */
export type Held = {
  has(accountId: string, fingerprint: string, occurrence: number): boolean;
  similar?(entry: Pick<Entry, "accountId" | "day" | "amountMinor" | "currency" | "externalId">): string | null;
};

/** Goes through one file, row at a time: an occurrence that is here already is the same, every other one is new. */
export function arrivalReader<T extends Omit<Entry, "id">>(held: Held): (entry: T) => Arrival<T> {
  const count = occurrenceCounter();
  return (entry) => {
    const print = fingerprint(entry);
    const occurrence = count(entry.accountId, print);
    const same = held.has(entry.accountId, print, occurrence);
    return { entry, fingerprint: print, occurrence, status: same ? "same" : "new", similarTo: same ? null : (held.similar?.(entry) ?? null) };
  };
}
