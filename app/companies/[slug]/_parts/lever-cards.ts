import { formatMajorPlain, formatMajorWhole } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { safeSide } from "#lib/format/safe-side.ts";
import { minorDigits } from "#lib/money.ts";
import type { Lever } from "#lib/runway/state.ts";
import type { Verdict } from "#lib/runway/verdict.ts";

/** One change that alone would make the difference; `exact` is the threshold before rounding. */
export type LeverCard = { title: string; value: string; note: string; exact: string | null };

const WORDS: Record<"never" | "any", string> = { never: "Not enough alone", any: "Any" };
const inWords = (lever: Lever | null, what: string): { value: string; note: string; exact: null } => {
  if (lever === "never") return { value: WORDS.never, note: `no ${what} would do it`, exact: null };
  if (lever === "any") return { value: WORDS.any, note: `holds at any ${what}`, exact: null };
  return { value: "Does not exist", note: "", exact: null };
};

/** The four levers, each with all else as it is, rounded to the side on which it still holds. */
export function leverCards({ levers, course, currency }: Verdict): LeverCard[] {
  if (course === null) return [];
  const finest = minorDigits(currency);
  const short = (amount: number) => formatMajorWhole(amount, currency);
  const money = (title: string, what: string, lever: Lever | null, side: "at-most" | "at-least", present: number): LeverCard => {
    if (typeof lever !== "number") return { title, ...inWords(lever, what) };
    const value = safeSide(lever, side, { finest, present });
    const room = side === "at-most" ? value - present : present - value;
    const note = room >= 0 ? `${short(room)} to spare` : `${short(-room)} ${side === "at-most" ? "less than now" : "more than now"}`;
    return { title, value: formatMajorPlain(value, currency), note, exact: formatMajorPlain(lever, currency) };
  };
  const extra = levers.extraCash;
  const cash: LeverCard =
    typeof extra === "number"
      ? { title: "Or extra cash of at least", value: extra === 0 ? "None" : formatMajorPlain(safeSide(extra, "at-least", { finest }), currency), note: extra === 0 ? "what is there is enough" : `beside the ${short(course.cash)} there is`, exact: formatMajorPlain(extra, currency) }
      : { title: "Or extra cash of at least", ...inWords(extra, "amount") };
  return [
    money("Costs a month at most", "costs", levers.maxExpenses, "at-most", course.expenses),
    money("Or revenue a month at least", "revenue", levers.minRevenue, "at-least", course.revenue),
    growthCard(levers.minGrowth, course.trend.form === "compound" ? Math.expm1(course.trend.a) : null),
    cash,
  ];
}

function growthCard(lever: Lever | null, present: number | null): LeverCard {
  const title = "Or growth a month at least";
  if (typeof lever !== "number") return { title, ...inWords(lever, "growth") };
  // Up to the next tenth of a percent, so that it still holds.
  const value = Math.ceil(lever * 1000 - 1e-9) / 1000;
  const gap = present === null ? null : (present - value) * 100;
  const note = gap === null ? "" : gap >= 0 ? `${gap.toFixed(1)} points to spare` : `${(-gap).toFixed(1)} points more than now`;
  return { title, value: formatPercent(value), note, exact: formatPercent(lever, 4) };
}
