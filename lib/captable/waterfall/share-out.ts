import { claimAt, type Holding, sharingAt, turnsOf } from "#lib/captable/waterfall/holding.ts";

/** `value`: what one sharing share gets; `takes`: unrounded, by holding; `left`: what no class may take. */
export type ShareOut = { value: number; takes: number[]; left: number };

const claims = (holdings: readonly Holding[], value: number): number => holdings.reduce((sum, holding) => sum + claimAt(holding, value), 0);

/** Preferences where they cannot all be paid: by rank, in proportion within a rank. */
function byRank(holdings: readonly Holding[], equity: number): number[] {
  const takes = holdings.map(() => 0);
  let left = equity;
  for (const rank of [...new Set(holdings.map((holding) => holding.rank))].sort((a, b) => a - b)) {
    const owed = holdings.reduce((sum, holding) => sum + (holding.rank === rank ? holding.preference : 0), 0);
    const part = owed > 0 ? Math.min(1, left / owed) : 0;
    for (const [i, holding] of holdings.entries()) if (holding.rank === rank) takes[i] = holding.preference * part;
    left = Math.max(0, left - owed);
  }
  return takes;
}

/**
 * Divides what is left after debt. All classes' claims rise with the value v of one share and never fall, so one v makes them add up to
 * the equity; there each class has chosen what pays it more, given the others' choices, and no other set of choices has that. Below the
 * sum of all preferences v is 0: nobody gains by converting, because the preference given up was all that could be shared.
 */
export function shareOut(holdings: readonly Holding[], equity: number): ShareOut {
  const owed = claims(holdings, 0);
  if (equity <= owed) return { value: 0, takes: byRank(holdings, equity), left: 0 };
  const turns = [...new Set(holdings.flatMap(turnsOf))].sort((a, b) => a - b);
  let from = 0;
  let claimed = owed;
  for (const turn of turns) {
    const next = claims(holdings, turn);
    if (next >= equity) break;
    [from, claimed] = [turn, next];
  }
  // From here to the next turn every claim is a straight line.
  const until = turns.find((turn) => turn > from) ?? from + 1;
  const middle = (from + until) / 2;
  const slope = holdings.reduce((sum, holding) => sum + sharingAt(holding, middle), 0);
  if (slope === 0) return { value: from, takes: holdings.map((holding) => claimAt(holding, from)), left: equity - claimed };
  const value = from + (equity - claimed) / slope;
  return { value, takes: holdings.map((holding) => claimAt(holding, value)), left: 0 };
}
