import { formatDay } from "#lib/format/date.ts";
import { formatMajorPlain } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { safeSide } from "#lib/format/safe-side.ts";
import { type Currency, minorDigits } from "#lib/money.ts";
import type { Moment, Unit } from "#lib/runway/clock.ts";
import { judgeInput } from "#lib/runway/command.ts";
import { formatPeriods } from "#lib/runway/format-periods.ts";
import type { Flag, Judgement } from "#lib/runway/judgement.ts";
import type { RunwayInput } from "#lib/runway/runway-input.ts";
import { DIMENSION_WORDS, sentenceOf } from "#lib/runway/sentence.ts";
import { type Lever, survives } from "#lib/runway/state.ts";
import { pairs } from "#app/_adapters/cli/readable/layout.ts";

const FLAGS: Record<Flag, string> = {
  "too-close-to-call": "too close to call",
  stale: "the figures are old",
  "insufficient-history": "fewer than 9 complete months",
  "coarse-figures": "from quarterly or yearly figures",
  "beyond-horizon": "beyond ten years, so without a date",
};

function momentText(moment: Moment | null, unit: Unit, none: string): string {
  if (moment === null) return none;
  const after = moment.periods === 0 ? "now" : `after ${formatPeriods(moment.periods, unit)}`;
  return moment.date === null ? after : `${formatDay(moment.date)}, ${after}`;
}

function conventionsText({ conventions: { agree, of, decidedBy }, flags, state }: Judgement): string {
  if (of === 0) return "nothing to compare";
  const alive = survives(state);
  if (!flags.includes("too-close-to-call")) {
    return `${alive ? "ALIVE" : "DEAD"} ${agree} of ${of}${decidedBy === null ? "" : `, decided by ${DIMENSION_WORDS[decidedBy]}`}`;
  }
  return `TOO CLOSE: alive in ${alive ? agree : of - agree} of ${of}${decidedBy === null ? "" : `; decided by ${DIMENSION_WORDS[decidedBy]}`}`;
}

function leverText(lever: Lever | null, told: (value: number) => string): string {
  if (lever === null) return "unknown";
  if (lever === "never") return "not enough alone";
  return lever === "any" ? "any will do" : told(lever);
}

/** The verdict's sentence, then what proves it; thresholds rounded to the side on which they hold. */
export function runwayAnswer(input: RunwayInput): string {
  const judgement = judgeInput(input);
  const { unit, state, course, levers, capitalNeeded, flags } = judgement;
  const currency = (input.currency ?? null) as Currency | null;
  const { headline, rest } = sentenceOf(judgement, { currency, today: null });
  const sentence = `${headline} ${rest}`;
  if (state === "unknown") return sentence;
  const limit = (lever: Lever | null, side: "at-most" | "at-least", present: number) =>
    leverText(lever, (value) => {
      const rounded = safeSide(value, side, { digits: 6, finest: minorDigits(currency), present });
      return `${side === "at-most" ? "at most" : "at least"} ${formatMajorPlain(rounded, currency)} a ${unit}`;
    });
  const growth = (value: number) =>
    course?.trend.form === "linear"
      ? `at least ${formatMajorPlain(safeSide(value, "at-least", { digits: 6, finest: minorDigits(currency), present: course.trend.amount }), currency)} more a ${unit}`
      : `at least ${formatPercent(safeSide(value * 100, "at-least", { digits: 6, finest: 2 }) / 100, 2)} a ${unit}`;
  const cash = (value: number) => (value === 0 ? "none needed" : formatMajorPlain(safeSide(value, "at-least", { digits: 15, finest: minorDigits(currency) }), currency));
  const ends = survives(state) ? "never" : "beyond counting";
  const table = pairs([
    ["Break-even", momentText(judgement.breakEven, unit, "never")],
    ["Cash zero", momentText(judgement.cashZero, unit, ends)],
    ["Capital needed", capitalNeeded === null ? "without bound" : formatMajorPlain(capitalNeeded, currency)],
    ["Conventions", conventionsText(judgement)],
    ["Expenses", limit(levers.maxExpenses, "at-most", course?.expenses ?? 0)],
    ["Revenue", limit(levers.minRevenue, "at-least", course?.revenue ?? 0)],
    ["Growth", leverText(levers.minGrowth, growth)],
    ["Extra cash", leverText(levers.extraCash, cash)],
    ...(judgement.fatalPinch ? [["Fatal pinch", "growth and runway are both too short to raise on"] as const] : []),
    ...(flags.length > 0 ? [["Note", flags.map((flag) => FLAGS[flag]).join("; ")] as const] : []),
  ]);
  return [sentence, "", ...table].join("\n");
}
