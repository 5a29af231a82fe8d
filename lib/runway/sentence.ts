import { monthOf, type Day } from "#lib/date.ts";
import { formatDay, formatDays, formatDaysFrom, formatMonth } from "#lib/format/date.ts";
import { formatMajorShort } from "#lib/format/money.ts";
import type { Currency } from "#lib/money.ts";
import type { Moment, Unit } from "#lib/runway/clock.ts";
import type { Dimension } from "#lib/runway/conventions.ts";
import { formatPeriods } from "#lib/runway/format-periods.ts";
import type { Judgement } from "#lib/runway/judgement.ts";
import { reasonsOf } from "#lib/runway/reasons.ts";
import { survives, type State } from "#lib/runway/state.ts";
import type { TierVerdict } from "#lib/runway/tiers.ts";

/** The page's first line: the verdict in bold, and the number that proves it. */
export type Sentence = { headline: string; rest: string };

const HEADLINES: Record<State, string> = {
  alive: "Default alive.",
  dead: "Default dead.",
  profitable: "Profitable.",
  "profitable-trend-dead": "Profitable now, trend dead.",
  fades: "Fades: never profitable, never broke.",
  out: "Out of money.",
  unknown: "Unknown.",
};

export const DIMENSION_WORDS: Record<Dimension, string> = {
  discretisation: "how a month's growth is counted",
  "growth-window": "the growth window",
  "cost-level": "the cost level",
};

export type SentenceContext = { currency: Currency | null; today: Day | null };

/** A verdict and today, in words. Without a day, or beyond ten years, moments are told in periods. */
export function sentenceOf(judgement: Judgement, { currency, today }: SentenceContext): Sentence {
  const { state, unit } = judgement;
  const body = bodyOf(judgement, { currency, today });
  if (!judgement.flags.includes("too-close-to-call")) return { headline: HEADLINES[state], rest: body };
  const { agree, of, decidedBy } = judgement.conventions;
  const side = survives(state) ? "alive" : "dead";
  const by = decidedBy === null ? "" : `, decided by ${DIMENSION_WORDS[decidedBy]}`;
  return { headline: "Too close to call.", rest: `${agree} of ${of} readings say ${side}${by}. On the headline's, counted ${unit} by ${unit}: ${lower(body)}` };
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function bodyOf(judgement: Judgement, { currency, today }: SentenceContext): string {
  const { state, unit, breakEven, cashZero, lossesStart, capitalNeeded, course } = judgement;
  const money = (amount: number) => formatMajorShort(amount, currency);
  if (course === null || state === "out" || state === "profitable") return reasonsOf(judgement, currency).join(" ");
  const usable = course.cash - course.minimumCash;
  if (state === "fades") return `All later losses together take ${money(Math.max(0, capitalNeeded ?? 0))} of the ${money(usable)} there is.`;
  if (state === "alive") {
    return `Break-even comes ${when(breakEven, unit)} and takes ${money(capitalNeeded ?? 0)} of the ${money(usable)} there is.`;
  }
  const ends = endOf(cashZero, unit, today);
  if (state === "profitable-trend-dead") return `Revenue covers expenses today; losses start ${when(lossesStart, unit)}. ${ends}.`;
  const more = capitalNeeded === null ? null : money(capitalNeeded - usable);
  if (breakEven === null || more === null) return `${ends}; on this trend revenue never covers expenses.`;
  return `${ends}; break-even would come ${when(breakEven, unit)} and needs ${more} more.`;
}

const when = (moment: Moment | null, unit: Unit): string => {
  if (moment === null) return "never";
  return moment.date ? `in ${formatMonth(monthOf(moment.date))}` : `after ${formatPeriods(moment.periods, unit)}`;
};

function endOf(cashZero: Moment | null, unit: Unit, today: Day | null): string {
  if (cashZero === null) return "Cash ends at some time beyond all counting";
  if (cashZero.date === null) return `Cash ends after ${formatPeriods(cashZero.periods, unit)}`;
  if (today === null) return `Cash ends ${formatDay(cashZero.date)}`;
  const verb = cashZero.date < today ? "ended" : "ends";
  return `Cash ${verb} ${formatDay(cashZero.date)}, ${formatDaysFrom(today, cashZero.date)}`;
}

/** "alive if the signed tranche lands on 1 Mar 2027": the first tier that would turn a dead verdict; null where none does. */
export function tierSentence(state: State, tiers: readonly TierVerdict[]): string | null {
  if (survives(state)) return null;
  const saving = tiers.find((tier) => survives(tier.state));
  if (!saving) return tiers.length === 0 ? null : "Dead even if every tranche that is named lands.";
  const own = saving.tranches;
  const noun = own.length === 1 ? `the ${saving.tier} tranche lands` : `the ${own.length} ${saving.tier} tranches land`;
  const days = own.map(({ day }) => formatDay(day));
  return `${state === "dead" ? "Dead" : "As it stands, dead"}; ${saving.state} if ${noun} on ${days.join(" and ")}.`;
}

/** "12 of 12 readings agree" or what splits them. */
export function conventionsSentence({ conventions: { agree, of, decidedBy } }: Pick<Judgement, "conventions">): string {
  if (of === 0) return "There is nothing to compare.";
  if (agree === of) return `All ${of} readings agree.`;
  return `${agree} of ${of} readings agree${decidedBy === null ? "" : `; ${DIMENSION_WORDS[decidedBy]} decides`}.`;
}

/** "The figures are 62 days old" and what that means. */
export const staleSentence = (daysSinceBasis: number): string =>
  `The last figures end ${formatDays(daysSinceBasis)} ago: the runway is reduced by that time, and what happened since is not known.`;
