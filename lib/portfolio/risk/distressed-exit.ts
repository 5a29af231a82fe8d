import { type Answer, known, unknown } from "#lib/answer.ts";
import type { ExitHolding } from "#lib/captable/exit-holdings.ts";
import { distribute } from "#lib/captable/waterfall/distribute.ts";

/** What a person assumes of a failure: an exit in major units, an exit as a share of what the preferred classes put in, or the loss as a share. */
export type LossAssumption = { kind: "exit"; amount: number } | { kind: "exit-share"; share: number } | { kind: "loss"; share: number };
/** What a failure would bring us: of the waterfall in major units of the company's currency, or a share of the exposure. */
export type DistressedExit = { basis: "waterfall"; exit: number; ours: number } | { basis: "assumed"; kept: number };

const UNSTATED = unknown("What a failure would bring is not stated: set a distressed exit or a loss.");

/** The first assumption that gives an answer; where none does, why the first does not. `holdings` null: there is no cap table. */
export function distressedExit(assumptions: readonly LossAssumption[], holdings: Answer<readonly ExitHolding[]> | null): Answer<DistressedExit> {
  let first: Answer<DistressedExit> = UNSTATED;
  for (const [i, assumption] of assumptions.entries()) {
    const answer = assumption.kind === "loss" ? known({ basis: "assumed" as const, kept: 1 - assumption.share }) : paidOut(assumption, holdings);
    if (answer.known) return answer;
    if (i === 0) first = answer;
  }
  return first;
}

function paidOut(assumption: Exclude<LossAssumption, { kind: "loss" }>, holdings: Answer<readonly ExitHolding[]> | null): Answer<DistressedExit> {
  if (holdings === null) return unknown("There is no cap table on which a distressed exit could be paid out: state the loss as a share instead.");
  if (!holdings.known) return holdings;
  if (!holdings.value.some(({ ours }) => ours > 0)) return unknown("The cap table names nothing as held by the fund.");
  const preferences = holdings.value.reduce((sum, { preference }) => sum + preference, 0);
  if (assumption.kind === "exit-share" && preferences === 0) return unknown("No class has a preference of which a share could be taken: state the exit as an amount.");
  const exit = assumption.kind === "exit" ? assumption.amount : assumption.share * preferences;
  const { payouts } = distribute(exit, 0, holdings.value);
  return known({ basis: "waterfall", exit, ours: payouts.reduce((sum, paid, i) => sum + paid * (holdings.value[i]?.ours ?? 0), 0) });
}
