import type { HistoryCase } from "../tables/history.ts";
import { OUTCOMES, outcomeOf, type Outcome } from "./outcome.ts";

/** Cases by what came of them; `endedOrHarmed` is the count if every product that ended were laid to the models. */
export type Reading = { cases: number; byOutcome: Record<Outcome, number>; anecdotal: number; endedOrHarmed: number };

export function readCases(cases: readonly HistoryCase[]): Reading {
  const count = (outcome: Outcome) => cases.filter((each) => outcomeOf(each.outcome) === outcome).length;
  const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Record<Outcome, number>;
  const anecdotal = cases.filter(({ outcome }) => outcomeOf(outcome) === "harmed" && outcome.includes("anecdotal")).length;
  return { cases: cases.length, byOutcome, anecdotal, endedOrHarmed: byOutcome.ended + byOutcome.harmed };
}
