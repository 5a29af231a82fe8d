import { claimAt, type Holding, turnsOf } from "#lib/captable/waterfall/holding.ts";

/** An exit at which who takes the next dollar changes, and why. */
export type Breakpoint = { exit: number; what: "debt-paid" | "rank-paid" | "option-exercises" | "converts" | "cap-reached"; names: string[] };

/** Every exit at which the share-out bends, rising: debt, each rank's preferences, then options, conversions and caps by the value a share. */
export function breakpointsOf(debt: number, holdings: readonly Holding[]): Breakpoint[] {
  const found: Breakpoint[] = debt > 0 ? [{ exit: debt, what: "debt-paid", names: [] }] : [];
  let paid = debt;
  for (const rank of [...new Set(holdings.filter(({ preference }) => preference > 0).map((holding) => holding.rank))].sort((a, b) => a - b)) {
    const owed = holdings.filter((holding) => holding.rank === rank && holding.preference > 0);
    paid += owed.reduce((sum, { preference }) => sum + preference, 0);
    found.push({ exit: paid, what: "rank-paid", names: owed.map(({ name }) => name) });
  }
  const turns = holdings.flatMap((holding) => turnsOf(holding).map((value, i) => ({ value, name: holding.name, what: whatTurns(holding, i) })));
  for (const value of [...new Set(turns.map((turn) => turn.value))].sort((a, b) => a - b)) {
    const exit = debt + holdings.reduce((sum, holding) => sum + claimAt(holding, value), 0);
    for (const what of ["option-exercises", "converts", "cap-reached"] as const) {
      const names = turns.filter((turn) => turn.value === value && turn.what === what).map(({ name }) => name);
      if (names.length > 0) found.push({ exit, what, names });
    }
  }
  return found;
}

const whatTurns = ({ strike, participation }: Holding, index: number): Breakpoint["what"] =>
  strike > 0 ? "option-exercises" : participation === "capped" && index === 0 ? "cap-reached" : "converts";
