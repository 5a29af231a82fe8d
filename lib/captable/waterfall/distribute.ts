import { convertsAt, type Holding } from "#lib/captable/waterfall/holding.ts";
import { shareOut } from "#lib/captable/waterfall/share-out.ts";
import { wholeCents } from "#lib/captable/waterfall/whole-cents.ts";

export type Distribution = {
  /** Whole cents in major units, by holding; with debt paid and what is left over they add up to the exit. */
  payouts: number[];
  debtPaid: number;
  undistributed: number;
  valuePerShare: number;
  converted: string[];
  exercised: string[];
};

/** An exit paid out: debt first, then preferences by rank, then what is shared. */
export function distribute(exit: number, debt: number, holdings: readonly Holding[]): Distribution {
  const exitCents = Math.round(exit * 100);
  const debtCents = Math.min(exitCents, Math.round(debt * 100));
  const equity = (exitCents - debtCents) / 100;
  const { value, takes, left } = shareOut(holdings, equity);
  const leftCents = Math.round(left * 100);
  const cents = wholeCents(takes, exitCents - debtCents - leftCents);
  return {
    payouts: cents.map((each) => each / 100),
    debtPaid: debtCents / 100,
    undistributed: leftCents / 100,
    valuePerShare: value,
    converted: holdings.filter((holding) => convertsAt(holding, value)).map(({ name }) => name),
    exercised: holdings.filter(({ strike, shares }) => strike > 0 && shares > 0 && value > strike).map(({ name }) => name),
  };
}
