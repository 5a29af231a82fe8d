import { daysBetween, monthOf, type Day } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { formatDay, formatDays, formatMonth } from "./date.ts";
import { formatMajorShort } from "./money.ts";

type When = { periods: number; date: Day | null } | null;

/** What the first line of a page needs; amounts in major units, null is not known or does not exist. */
export type VerdictFacts = {
  state: "alive" | "dead" | "profitable" | "profitable-trend-dead" | "fades" | "out" | "unknown";
  /** Where the conventions disagree: how many of them survive, and what decides, in words. */
  tooClose: { survive: number; of: number; decidedBy: string | null } | null;
  cashZero: When;
  breakEven: When;
  lossesStart: When;
  capitalNeeded: number | null;
  /** Cash minus minimum cash. */
  usableCash: number | null;
  /** Part of the cash must stay: what ends is the usable cash. */
  keepsMinimum?: boolean;
  currency: Currency | null;
  unit: "month" | "week";
  /** Days left count from here; null leaves them out. */
  today: Day | null;
  /** What is missing, in words: "cash", "costs". */
  missing?: readonly string[];
};

/** The first line: a verdict of two or three words, and the sentence with the numbers that prove it. */
export function verdictSentence(facts: VerdictFacts): { verdict: string; proof: string } {
  const { verdict, proof } = plain(facts);
  if (!facts.tooClose) return { verdict, proof };
  const { survive, of, decidedBy } = facts.tooClose;
  return { verdict: "Too close to call.", proof: `Alive in ${survive} of ${of} ways to count${decidedBy ? `, decided by ${decidedBy}` : ""}; by the headline one, ${lower(proof)}` };
}

function plain(facts: VerdictFacts): { verdict: string; proof: string } {
  const money = (amount: number) => formatMajorShort(amount, facts.currency);
  const { capitalNeeded, usableCash } = facts;
  const missing = capitalNeeded !== null && usableCash !== null ? Math.max(0, capitalNeeded - usableCash) : null;
  switch (facts.state) {
    case "alive":
      return {
        verdict: "Default alive.",
        proof: `Break-even comes ${month(facts.breakEven, facts.unit)}${capitalNeeded === null || usableCash === null ? "" : `; getting there takes ${money(capitalNeeded)} of the ${money(usableCash)} at hand`}.`,
      };
    case "dead":
      return { verdict: "Default dead.", proof: `${ends(facts)}; ${facts.breakEven && missing !== null ? `break-even would come ${month(facts.breakEven, facts.unit)} and needs ${money(missing)} more` : missing === null ? "at this trend costs are never covered" : `it would take ${money(missing)} more never to run out`}.` };
    case "profitable":
      return { verdict: "Profitable.", proof: "Revenue covers costs and keeps doing so." };
    case "profitable-trend-dead":
      return { verdict: "Profitable now, trend dead.", proof: `Losses start ${month(facts.lossesStart, facts.unit)}; ${lower(ends(facts))}.` };
    case "fades":
      return { verdict: "Fades.", proof: "Revenue and costs both shrink: never lastingly profitable, and never out of cash either." };
    case "out":
      return { verdict: "Out of money.", proof: "There is no cash left." };
    case "unknown":
      return { verdict: "Unknown.", proof: facts.missing?.length ? `Still missing: ${facts.missing.join(", ")}.` : "There is not enough to judge by." };
  }
}

function ends({ cashZero, unit, today, keepsMinimum }: VerdictFacts): string {
  const what = keepsMinimum ? "Usable cash" : "Cash";
  if (!cashZero) return `${what} ends`;
  if (cashZero.periods === 0) return "Usable cash is already gone";
  if (!cashZero.date) return `${what} ends ${periods(cashZero.periods, unit)}`;
  const days = today === null ? null : daysBetween(today, cashZero.date);
  if (days === null) return `${what} ends ${formatDay(cashZero.date)}`;
  return days < 0 ? `${what} ended ${formatDay(cashZero.date)}, ${formatDays(days)} ago` : `${what} ends ${formatDay(cashZero.date)}, in ${formatDays(days)}`;
}

const month = (when: When, unit: "month" | "week"): string => (when === null ? "later" : when.date ? `in ${formatMonth(monthOf(when.date))}` : periods(when.periods, unit));

/** "after 7.6 months", "in more than 1,000 years" */
function periods(count: number, unit: "month" | "week"): string {
  const years = unit === "month" ? count / 12 : (count * 7) / 365.2425;
  if (years > 1000) return "in more than 1,000 years";
  if (years > 10) return `in about ${Math.round(years)} years`;
  const rounded = Math.round(count * 10) / 10;
  return `after ${rounded} ${rounded === 1 ? unit : `${unit}s`}`;
}

const lower = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
