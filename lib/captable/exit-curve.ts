import type { ExitHolding } from "#lib/captable/exit-holdings.ts";
import { breakpointsOf, type Breakpoint } from "#lib/captable/waterfall/breakpoints.ts";
import { distribute } from "#lib/captable/waterfall/distribute.ts";

/** Payouts in major units at one exit; `ours`: what the fund takes of them. */
export type ExitPoint = { exit: number; payouts: number[]; ours: number };
export type ExitCurve = { names: string[]; points: ExitPoint[]; breakpoints: Breakpoint[] };

const payAt = (holdings: readonly ExitHolding[], exit: number): ExitPoint => {
  const { payouts } = distribute(exit, 0, holdings);
  return { exit, payouts, ours: payouts.reduce((sum, paid, i) => sum + paid * (holdings[i]?.ours ?? 0), 0) };
};

/** Payouts from nothing to `highest`, at the exits where the share-out bends and at those that are asked for. */
export function exitCurve(holdings: readonly ExitHolding[], highest: number, asked: readonly number[] = []): ExitCurve {
  const breakpoints = breakpointsOf(0, holdings).map((point) => ({ ...point, exit: Math.round(point.exit * 100) / 100 }));
  const exits = [...new Set([0, ...breakpoints.map(({ exit }) => exit).filter((exit) => exit < highest), ...asked, highest])].sort((a, b) => a - b);
  return { names: holdings.map(({ name }) => name), points: exits.map((exit) => payAt(holdings, exit)), breakpoints };
}
