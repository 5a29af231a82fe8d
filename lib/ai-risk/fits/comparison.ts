/** A figure as it was computed when the method was chosen, by other code on the same data, beside ours; `digits` are those that it gave. */
export type Comparison = { table: string; what: string; reference: number; found: number; digits: number; difference: number; within: boolean; /** Why it differs. */ why: string | null };

/** Equal within `play`; what differs says why. */
export function compare(table: string, what: string, reference: number, found: number, digits: number, why: string, play = 0.51 * 10 ** -digits): Comparison {
  const within = Math.abs(found - reference) <= play;
  return { table, what, reference, found, digits, difference: found - reference, within, why: within ? null : why };
}
