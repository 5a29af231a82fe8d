import { addCalendarMonths, monthOf } from "#lib/date.ts";
import type { CurveMark } from "#lib/charts/cash-curve.ts";
import type { RateCurveData, RatePoint } from "#lib/charts/rate-curve.ts";
import { formatDay, formatMonth } from "#lib/format/date.ts";
import type { Judgement } from "#lib/runway/judgement.ts";
import type { Scenario } from "./scenario.ts";

const SHORTEST = { month: 12, week: 26 };
const LONGEST = { month: 120, week: 520 };
const USUAL = { month: 60, week: 260 };
const STEEPEST = 5;
// Beyond this an amount is no amount any more, and two of them have no difference.
const LARGEST = 1e15;

export type KnownScenario = Scenario & { cash: number; revenue: number; costs: number };
export const isKnown = (scenario: Scenario): scenario is KnownScenario => scenario.cash !== null && scenario.revenue !== null && scenario.costs !== null;

/** What the curve shows: the primary, grow-first projection, as far as the days that decide, or as far as `to`. */
export function rateCurveData(scenario: KnownScenario, judgement: Judgement, to?: number): RateCurveData {
  const { cash, revenue, costs, costGrowth, period, currency, asOf, minimumCash } = scenario;
  const growth = scenario.growth ?? 0;
  const points: RatePoint[] = [{ at: 0, revenue, expenses: costs, cash }];
  const horizon = to ?? horizonOf(scenario, judgement);
  for (let k = 1; k <= horizon; k++) {
    const before = points[k - 1] as RatePoint;
    const now = { at: k, revenue: revenue * (1 + growth) ** k, expenses: costs * (1 + costGrowth) ** k };
    points.push({ ...now, cash: before.cash + now.revenue - now.expenses });
  }
  const zeroDay = judgement.cashZero?.date;
  const marks: CurveMark[] = [];
  if (judgement.cashZero && judgement.cashZero.periods > 0)
    marks.push({ kind: "cash-zero", at: judgement.cashZero.periods, cash: minimumCash, label: `${minimumCash > 0 ? "Usable cash ends" : "Cash ends"} ${zeroDay ? formatDay(zeroDay) : ""}`.trim() });
  if (judgement.breakEven && judgement.breakEven.periods > 0) {
    const { periods, date } = judgement.breakEven;
    marks.push({ kind: "break-even", at: periods, label: `Break-even ${date ? formatMonth(monthOf(date)) : ""}`.trim(), cash: points[Math.round(periods)]?.cash });
  }
  if (judgement.lossesStart && judgement.lossesStart.periods > 0) marks.push({ kind: "deadline", at: judgement.lossesStart.periods, label: `Losses start ${judgement.lossesStart.date ? formatMonth(monthOf(judgement.lossesStart.date)) : ""}`.trim() });
  return { unit: period, origin: addCalendarMonths(asOf, LONGEST.month) ? asOf : null, currency, points, minimumCash, marks };
}

function horizonOf({ revenue, costs, growth, costGrowth, period }: KnownScenario, { breakEven, cashZero, lossesStart }: Judgement): number {
  const events = [breakEven, cashZero, lossesStart].flatMap((moment) => (moment && moment.periods <= LONGEST[period] / 1.05 ? [moment.periods] : []));
  const last = Math.max(0, ...events);
  const wanted = Math.ceil(Math.max(SHORTEST[period], last * 1.3));
  // Exponential growth flattens everything before it: stop where it leaves the picture, but not before the last event.
  const fastest = Math.max(Math.log1p(growth ?? 0) + Math.log(Math.max(revenue, 1)), Math.log1p(costGrowth) + Math.log(Math.max(costs, 1)));
  const rate = Math.max(Math.log1p(growth ?? 0), Math.log1p(costGrowth));
  const steep = rate <= 0 ? Infinity : (Math.log(STEEPEST * Math.max(revenue, costs, 1)) - (fastest - rate)) / rate;
  const readable = (level: number, change: number): number => (change <= 0 ? Infinity : Math.max(1, Math.floor(Math.log(LARGEST / Math.max(level, 1)) / Math.log1p(change))));
  return Math.min(readable(revenue, growth ?? 0), readable(costs, costGrowth), Math.max(Math.ceil(last * 1.08), Math.ceil(Math.min(wanted, Math.max(4, steep), last > USUAL[period] ? LONGEST[period] : USUAL[period]))));
}
