import { type Answer, known, unknown } from "#lib/answer.ts";
import type { CapTable } from "#lib/captable/cap-table.ts";
import { beforeRound } from "#lib/captable/round/before-round.ts";
import type { Day } from "#lib/date.ts";
import { asMinor, type Minor, toMajor } from "#lib/money.ts";
import type { PortfolioLine } from "#lib/portfolio/line.ts";
import { expectedMultiple } from "#lib/portfolio/next-dollar/expected-multiple.ts";
import { expectedRate } from "#lib/portfolio/next-dollar/expected-rate.ts";
import type { CompanyInput } from "#lib/runway/company-input.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import { runwayDifference } from "#lib/runway/price.ts";
import type { OutcomeViewRow } from "#db/outcome-view.ts";
import type { CandidateView } from "#app/_operations/risk/candidate-view.ts";
import { tableBefore } from "#app/_operations/risk/table-before.ts";

export type Stated = { line: PortfolioLine; view: OutcomeViewRow; table: CapTable | undefined; input: CompanyInput; day: Day };

/** What a person's outcomes make of the next dollar, and what the round does to the verdict; or why nothing can be said. */
export function candidateOf({ line, view, table, input, day }: Stated): Answer<CandidateView> {
  const { nextPreMoney, nextAmount, currency } = view;
  if (!nextPreMoney || !nextAmount) return unknown("The next round is not stated: its pre-money and what it raises.");
  const major = (amount: Minor): number => toMajor(amount, currency);
  const scenario = { outcomes: view.outcomes.map(({ label, probability, exitMinor }) => ({ label, probability, exit: major(asMinor(exitMinor)) })), preMoney: major(nextPreMoney), amount: major(nextAmount), laterDilution: view.laterDilution };
  const before = tableBefore(table, day);
  const answer = before === null ? expectedMultiple(scenario, null) : before.known ? expectedMultiple(scenario, before.value) : before;
  if (!answer.known) return answer;
  const { multiple, lossChance, basis, owned, byOutcome } = answer.value;
  const outcomes = view.outcomes.map((outcome, i) => ({ ...outcome, multiple: byOutcome[i]?.multiple ?? 0 }));
  const rate = expectedRate(outcomes, day);
  return known({
    company: { slug: line.slug, name: line.name }, standing: line.standing, currency,
    view: view.id, author: view.author, madeOn: view.madeOn, note: view.note,
    multiple, lossChance, basis, owned, outcomes, perYear: rate.known ? rate.value : null, perYearWhy: rate.known ? null : rate.why,
    nextPreMoneyMinor: nextPreMoney, nextAmountMinor: nextAmount, laterDilution: view.laterDilution ?? 0,
    table: basis === "waterfall" && table ? tableUsed(table, day) : null, onlyDelays: view.deathAfterMoney, ...roundInTheBank(input, view, nextAmount, day),
  });
}

function tableUsed(table: CapTable, day: Day): CandidateView["table"] {
  const { converting, leftOut } = beforeRound(table, day);
  return { fullyDiluted: table.fullyDiluted, converting: converting.length, staying: leftOut.length, latest: table.rows.map((row) => row.day).sort().at(-1) ?? null };
}

function roundInTheBank(input: CompanyInput, { currency }: OutcomeViewRow, amount: Minor, day: Day): Pick<CandidateView, "after" | "cashZero" | "cashZeroAfter" | "days" | "daysWhy"> {
  const now = judgeCompany(input);
  const then = judgeCompany({ ...input, rounds: [...input.rounds, { id: "next", kind: "Next round", day, amount, currency, tier: "in-bank", reportedAt: day }] });
  const moved = runwayDifference(now, then);
  return {
    after: then.flags.includes("too-close-to-call") ? "too-close" : then.state, cashZero: now.cashZero?.date ?? null, cashZeroAfter: then.cashZero?.date ?? null,
    days: moved.known ? moved.value : null, daysWhy: moved.known ? null : moved.why,
  };
}
