import type { CashCurveData, CashPoint, CurveMark, CurveTier } from "#lib/charts/cash-curve.ts";
import { periodsTo } from "#lib/charts/axis.ts";
import { firstDay, monthOf, monthsBetween, type Day } from "#lib/date.ts";
import { formatDay, formatMonth } from "#lib/format/date.ts";
import { toMajor } from "#lib/money.ts";
import type { CompanyData } from "./company-data.ts";

const HISTORY_MONTHS = 24;
const TIER_WORDS = { signed: "If the signed money lands", conditional: "If the conditional money lands too", hoped: "If all that is hoped for lands" } as const;

/** The company's cash as a curve: reported, projected, with the money still to come as steps; null where there is nothing to draw. */
export function curveData({ company, verdict, events }: CompanyData): CashCurveData | null {
  const { series, currency, basisEnd, course } = verdict;
  if (basisEnd === null) return null;
  const history = series.cash
    .map((cash, index) => ({ at: index - series.last, cash }))
    .filter((point): point is { at: number; cash: NonNullable<typeof point.cash> } => point.cash !== null && point.at <= 0 && point.at >= -HISTORY_MONTHS)
    .map(({ at, cash }) => ({ at, cash: toMajor(cash, currency) }));
  const shown = shownPeriods(verdict);
  const projected = series.projected.slice(0, shown).map((cash, index) => ({ at: index + 1, cash: toMajor(cash, currency) }));
  const start = course !== null && history.at(-1)?.at !== 0 ? [{ at: course.start, cash: course.cash }] : [];
  const projection = [...start, ...projected];
  if (history.length + projection.length < 2) return null;
  return {
    unit: "month", origin: basisEnd, currency, history, projection,
    tiers: tierCurves(verdict, [...(start.length > 0 ? start : history.slice(-1)), ...projected]),
    minimumCash: toMajor(company.minimumCashMinor, currency),
    marks: marksOf(verdict, projection, events, basisEnd),
  };
}

const AFTER = 6;
const FAR = 24;

/** Half a year past what matters; a break-even long after the cash has ended is told in words, not drawn. */
function shownPeriods({ cashZero, breakEven, tiers, state }: CompanyData["verdict"]): number {
  if (cashZero === null) return state === "alive" && breakEven ? Math.ceil(breakEven.periods) + 2 * AFTER : FAR;
  const ends = [cashZero, ...tiers.map((tier) => tier.cashZero)].map((moment) => moment?.periods ?? 0);
  const end = Math.max(...ends.filter((each) => each <= cashZero.periods + FAR));
  const even = breakEven && breakEven.periods <= end + FAR ? breakEven.periods : 0;
  return Math.ceil(Math.max(end, even)) + AFTER;
}

function marksOf({ breakEven, cashZero, raiseBy, course }: CompanyData["verdict"], projection: readonly CashPoint[], events: CompanyData["events"], origin: Day): CurveMark[] {
  const end = projection.at(-1)?.at ?? 0;
  const marks: CurveMark[] = [];
  if (breakEven?.date && breakEven.periods <= end) {
    const cash = projection.find((point) => point.at === Math.round(breakEven.periods))?.cash;
    marks.push({ kind: "break-even", at: breakEven.periods, label: `Break-even ${formatMonth(monthOf(breakEven.date))}`, cash });
  }
  if (cashZero?.date && cashZero.periods <= end) {
    const kept = course?.minimumCash ?? 0;
    marks.push({ kind: "cash-zero", at: cashZero.periods, label: `${kept > 0 ? "Down to the minimum" : "Cash zero"} ${formatDay(cashZero.date)}`, cash: kept });
  }
  if (raiseBy) {
    const at = periodsTo(origin, raiseBy, "month");
    if (at >= -HISTORY_MONTHS && at <= end) marks.push({ kind: "raise-by", at, label: `Raise by ${formatDay(raiseBy)}` });
  }
  for (const event of events.filter((each) => each.active).slice(0, 4)) {
    const at = periodsTo(origin, firstDay(event.fromMonth), "month");
    if (at > 0 && at <= end) marks.push({ kind: "event", at, label: event.label.length > 24 ? `${event.label.slice(0, 22)}...` : event.label });
  }
  return marks.sort((a, b) => a.at - b.at);
}

/** The same projection with the tranches of a tier, and of the surer ones, added from the month in which they land. */
function tierCurves({ tiers, basisEnd }: CompanyData["verdict"], base: readonly CashPoint[]): CurveTier[] {
  if (basisEnd === null) return [];
  const landed: { at: number; amount: number }[] = [];
  return tiers.map((tier) => {
    for (const tranche of tier.tranches) landed.push({ at: Math.max(1, monthsBetween(monthOf(basisEnd), monthOf(tranche.day))), amount: tranche.amount });
    const extra = (at: number) => landed.reduce((sum, each) => (each.at <= at ? sum + each.amount : sum), 0);
    const points = base.flatMap((point) => {
      const step = extra(point.at) - extra(point.at - 1);
      // A step: the money is there at once, not spread over its month.
      const before = step !== 0 && point.at >= 1 ? [{ at: point.at - 0.02, cash: point.cash + extra(point.at - 1) }] : [];
      return [...before, { at: point.at, cash: point.cash + extra(point.at) }];
    });
    return { label: TIER_WORDS[tier.tier], points };
  });
}

