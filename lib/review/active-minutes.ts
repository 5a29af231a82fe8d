// A gap longer than this is a pause, not a discussion.
const LONGEST_MINUTES = 10;

/** Minutes that a review took, from the instants at which something was done in it, rising; a longer pause counts as ten minutes. */
export function activeMinutes(instants: readonly string[]): number {
  const at = instants.map((instant) => Date.parse(instant) / 60_000).sort((a, b) => a - b);
  return at.slice(1).reduce((total, each, i) => total + Math.min(LONGEST_MINUTES, each - (at[i] ?? each)), 0);
}
