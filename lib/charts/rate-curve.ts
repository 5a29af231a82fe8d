import { scaleLinear } from "d3-scale";
import type { Currency } from "#lib/money.ts";
import { moneyTicks, timeLabel, timeTicks, type TimeAxis } from "./axis.ts";
import { CHART_TEXT, type CurveMark } from "./cash-curve.ts";
import { placeLabels } from "./place-labels.ts";
import { bandPath, belowPath, linePath } from "./polyline.ts";
import { textWidth } from "./text-width.ts";
import { formatMajorShort, formatMajorTick } from "#lib/format/money.ts";

/** One period of a projection: what comes in, what goes out, what is left; major units. */
export type RatePoint = { at: number; revenue: number; expenses: number; cash: number };
export type RateCurveData = TimeAxis & { currency: Currency | null; points: readonly RatePoint[]; minimumCash: number; marks: readonly CurveMark[] };
/** What the two panels show; held still while a hand drags. */
export type RateDomain = { to: number; flowHigh: number; cashLow: number; cashHigh: number };

const LANE = 17;
/** Amounts stand this far left of the plot, clear of the dots that a hand can drag. */
export const TICK_GAP = 15;
const GAP = 48;
// A trough before break-even is what has to be raised, so it is shown; a fall without end is not.
const DEEPEST = { trough: 1.6, fall: 0.4 };
// Growth makes the last months dwarf the first: more than this many times today's level is left outside.
const STEEPEST = 4;

export function rateDomain({ points, minimumCash }: RateCurveData): RateDomain {
  const [first] = points;
  const today = Math.max(1, first?.revenue ?? 0, first?.expenses ?? 0);
  const flows = Math.max(...points.map((p) => Math.max(p.revenue, p.expenses)), 1);
  const high = Math.max(1, ...points.map((p) => Math.min(p.cash, STEEPEST * Math.max(1, first?.cash ?? 0))), minimumCash);
  const lowest = Math.min(0, ...points.map((p) => p.cash));
  const low = Math.max(lowest, -(lowest < (points.at(-1)?.cash ?? 0) ? DEEPEST.trough : DEEPEST.fall) * high);
  return { to: points.at(-1)?.at ?? 1, flowHigh: 1.12 * Math.min(flows, STEEPEST * today), cashLow: low < 0 ? low - 0.06 * high : 0, cashHigh: high * 1.12 };
}

/** Two panels over one time: revenue against costs, and the cash that follows; days that matter run through both. */
export function drawRateCurve(data: RateCurveData, size: { width: number; flowHeight: number; cashHeight: number; domain?: RateDomain }) {
  const domain = size.domain ?? rateDomain(data);
  const flowTicks = moneyTicks(0, domain.flowHigh, Math.max(2, Math.round(size.flowHeight / 45)), data.currency);
  const cashTicks = moneyTicks(domain.cashLow, domain.cashHigh, Math.max(2, Math.round(size.cashHeight / 45)), data.currency);
  const left = Math.ceil(Math.max(...[...flowTicks, ...cashTicks].map((t) => textWidth(t.label, CHART_TEXT)))) + TICK_GAP + 6;
  const right = size.width - 16;
  const x = scaleLinear([0, domain.to], [left, right]);
  const marks = data.marks.filter((m) => m.at >= 0 && m.at <= domain.to);
  const labels = placeLabels(marks.map((m) => ({ x: x(m.at), text: m.label })), { from: 0, to: size.width, size: CHART_TEXT });
  const lanes = Math.max(1, ...labels.map((l) => l.lane + 1));
  const flowTop = lanes * LANE + 30;
  const flow = { left, right, top: flowTop, bottom: flowTop + size.flowHeight };
  const cashTop = flow.bottom + GAP;
  const cash = { left, right, top: cashTop, bottom: cashTop + size.cashHeight };
  const flowY = scaleLinear([0, domain.flowHigh], [flow.bottom, flow.top]);
  const cashY = scaleLinear([domain.cashLow, domain.cashHigh], [cash.bottom, cash.top]);
  const line = (value: (p: RatePoint) => number, y: (v: number) => number) => data.points.map((p) => ({ x: x(p.at), y: y(value(p)) }));
  const revenue = line((p) => p.revenue, flowY);
  const expenses = line((p) => p.expenses, flowY);
  const cashLine = line((p) => p.cash, cashY);
  const half = (t: { x: number; label: string }) => textWidth(t.label, CHART_TEXT) / 2;
  return {
    width: size.width,
    height: cash.bottom + 26,
    flow,
    cash,
    xTicks: timeTicks(data, 0, domain.to, right - left, CHART_TEXT).map((t) => ({ x: x(t.value), label: t.label })).filter((t) => t.x - half(t) >= 0 && t.x + half(t) <= size.width),
    flowTicks: flowTicks.map((t) => ({ y: flowY(t.value), label: t.label, zero: t.value === 0 })),
    cashTicks: cashTicks.map((t) => ({ y: cashY(t.value), label: t.label, zero: t.value === 0 })),
    revenue: linePath(revenue),
    expenses: linePath(expenses),
    loss: gapPath(revenue, expenses),
    gain: gapPath(expenses, revenue),
    cashPath: linePath(cashLine),
    below: belowPath(cashLine, cashY(0)),
    minimum: data.minimumCash > 0 ? { y: cashY(data.minimumCash), label: `Minimum ${formatMajorTick(data.minimumCash, data.currency)}` } : null,
    marks: marks.map((mark, i) => {
      const label = labels[i] ?? { left: 0, width: 0, lane: 0 };
      return { ...mark, x: x(mark.at), y: mark.cash === undefined ? cash.bottom : Math.min(cash.bottom, Math.max(cash.top, cashY(mark.cash))), dot: mark.cash !== undefined, labelX: label.left, labelWidth: label.width, labelY: (lanes - label.lane) * LANE - 4 };
    }),
    x,
    flowY,
    cashY,
    readings: data.points.map((p) => ({
      x: x(p.at),
      y: cashY(p.cash),
      text: `${timeLabel(data, p.at)}: ${formatMajorShort(p.revenue, data.currency)} in, ${formatMajorShort(p.expenses, data.currency)} out, cash ${formatMajorShort(p.cash, data.currency)}`,
    })),
  };
}
export type RateCurveDrawing = ReturnType<typeof drawRateCurve>;

type Pixel = { x: number; y: number };

/** What lies between two lines where the first is under the second (greater y). */
function gapPath(under: readonly Pixel[], over: readonly Pixel[]): string {
  const edge = under.flatMap((u, i) => {
    const o = over[i];
    const beforeU = under[i - 1];
    const beforeO = over[i - 1];
    if (!o) return [];
    const now = { x: u.x, low: Math.max(u.y, o.y), high: o.y };
    if (!beforeU || !beforeO || beforeU.y > beforeO.y === u.y > o.y) return [now];
    const before = beforeU.y - beforeO.y;
    const share = before / (before - (u.y - o.y));
    const y = beforeU.y + share * (u.y - beforeU.y);
    return [{ x: beforeU.x + share * (u.x - beforeU.x), low: y, high: y }, now];
  });
  return edge.some((p) => p.low > p.high + 0.05) ? bandPath(edge) : "";
}
