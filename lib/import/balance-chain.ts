/** Of the steps from balance to balance that move money, how many the movements explain. */
export type ChainFit = { hits: number; steps: number; direction: "oldest-first" | "newest-first"; breaks: number[] };

type Link = { group: string; move: number | null; balance: number | null };

const EPSILON = 0.0051;

/** Newest or oldest first by the steps between the days of the rows; null where they tell neither. */
export function fileDirection(days: readonly (string | null)[]): ChainFit["direction"] | null {
  let up = 0;
  let down = 0;
  let before: string | null = null;
  for (const day of days) {
    if (day === null) continue;
    if (before !== null && day > before) up++;
    else if (before !== null && day < before) down++;
    before = day;
  }
  return up > 2 * down ? "oldest-first" : down > 2 * up ? "newest-first" : null;
}

/**
 * Where the dates tell the direction of the file, only that one is tried: turned signs fit the balance before each
 * booking, walked the other way, as well as the true ones fit the balance after it.
 * Checks movements against a running balance, in file order and backwards; rows without a balance are added up to the
 * next one that has it. Each account and currency is a chain of its own. Steps that move nothing prove nothing.
 */
export function chainFit(links: readonly Link[], known: ChainFit["direction"] | null = null): ChainFit {
  if (known !== null) return walk(links, known);
  const forward = walk(links, "oldest-first");
  const backward = walk(links, "newest-first");
  return backward.hits > forward.hits ? backward : forward;
}

function walk(links: readonly Link[], direction: ChainFit["direction"]): ChainFit {
  const state = new Map<string, { balance: number | null; moved: number }>();
  const fit: ChainFit = { hits: 0, steps: 0, direction, breaks: [] };
  for (let k = 0; k < links.length; k++) {
    const i = direction === "oldest-first" ? k : links.length - 1 - k;
    const { group, move, balance } = links[i] as Link;
    const s = state.get(group) ?? { balance: null, moved: 0 };
    state.set(group, s);
    s.moved += move ?? 0;
    if (balance === null) continue;
    if (s.balance !== null && (Math.abs(s.moved) > EPSILON || Math.abs(balance - s.balance) > EPSILON)) {
      fit.steps++;
      if (Math.abs(s.balance + s.moved - balance) < EPSILON + Math.abs(balance) * 1e-12) fit.hits++;
      else fit.breaks.push(i);
    }
    s.balance = balance;
    s.moved = 0;
  }
  return fit;
}

export const isProven = (fit: ChainFit): boolean => fit.steps >= 1 && fit.hits / fit.steps > 0.6;
