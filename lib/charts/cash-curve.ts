import { scaleLinear } from "d3-scale";
import { formatMajorShort, formatMajorTick } from "#lib/format/money.ts";
import type { Currency } from "#lib/money.ts";
import { moneyTicks, timeLabel, timeTicks, type TimeAxis } from "./axis.ts";
import { placeLabels } from "./place-labels.ts";
import { bandPath, belowPath, linePath } from "./polyline.ts";
import { textWidth } from "./text-width.ts";

/** Cash (major units) at a time (periods after the origin). */
export type CashPoint = { at: number; cash: number };
export type CurveMarkKind = "break-even" | "cash-zero" | "raise-by" | "deadline" | "event";
/** A day that matters; `cash` puts a dot on the curve. */
export type CurveMark = { kind: CurveMarkKind; at: number; label: string; cash?: number };
/** What the cash would be if this tier of funding came too. */
export type CurveTier = { label: string; points: readonly CashPoint[] };

export type CashCurveData = TimeAxis & {
  currency: Currency | null;
  history: readonly CashPoint[];
  projection: readonly CashPoint[];
  tiers?: readonly CurveTier[];
  fan?: readonly { at: number; low: number; high: number }[];
  minimumCash: number;
  marks: readonly CurveMark[];
};

/** Size in pixels; a fixed left margin and a fixed domain where several charts share an axis or a hand drags. */
export type CurveSize = { width: number; height: number; left?: number; domain?: CurveDomain };
export type CurveDomain = { from: number; to: number; low: number; high: number };

export const CHART_TEXT = 11;
const LANE = 17;
// Debts far below zero say nothing that the first part does not: at most this share of the greatest amount is drawn.
const DEEPEST = 0.6;

/** Every length that the drawing of a cash curve needs, in pixels, and the same in words. */
export type CashCurveDrawing = ReturnType<typeof drawCashCurve>;

export function curveDomain(data: CashCurveData): CurveDomain {
  const points = [...data.history, ...data.projection];
  const times = [...points.map((p) => p.at), ...data.marks.map((m) => m.at)];
  const amounts = [...points.map((p) => p.cash), ...(data.tiers ?? []).flatMap((t) => t.points.map((p) => p.cash)), data.minimumCash, 0];
  const high = Math.max(1, ...amounts);
  const low = Math.max(Math.min(...amounts), -DEEPEST * high);
  const from = Math.min(0, ...times);
  return { from, to: Math.max(from + 1, ...times), low: low < 0 ? low - 0.04 * high : 0, high: high * 1.06 };
}

export function drawCashCurve(data: CashCurveData, size: CurveSize) {
  const domain = size.domain ?? curveDomain(data);
  const amounts = moneyTicks(domain.low, domain.high, Math.max(3, Math.round(size.height / 55)), data.currency);
  const left = size.left ?? Math.ceil(Math.max(...amounts.map((t) => textWidth(t.label, CHART_TEXT)))) + 10;
  const right = size.width - 6;
  const x = scaleLinear([domain.from, domain.to], [left, right]);
  const marks = data.marks.filter((m) => m.at >= domain.from && m.at <= domain.to);
  const labels = placeLabels(marks.map((m) => ({ x: x(m.at), text: m.label })), { from: 0, to: size.width, size: CHART_TEXT });
  const lanes = labels.reduce((most, l) => Math.max(most, l.lane + 1), 0);
  const top = lanes * LANE + 8;
  const bottom = Math.max(top + 40, size.height - 24);
  const y = scaleLinear([domain.low, domain.high], [bottom, top]);
  const place = (p: CashPoint) => ({ x: x(p.at), y: y(p.cash) });
  const last = data.history.at(-1);
  const ahead = last ? [last, ...data.projection.filter((p) => p.at > last.at)] : data.projection;
  return {
    width: size.width,
    height: bottom + 24,
    plot: { left, right, top, bottom },
    x,
    y,
    xTicks: timeTicks(data, domain.from, domain.to, right - left, CHART_TEXT).map((t) => ({ x: x(t.value), label: t.label })).filter((t) => fits(t, size.width)),
    yTicks: amounts.map((t) => ({ y: y(t.value), label: t.label, zero: t.value === 0 })),
    history: linePath(data.history.map(place)),
    projection: linePath(ahead.map(place)),
    below: belowPath([...data.history, ...data.projection.filter((p) => !last || p.at > last.at)].map(place), y(0)),
    fan: bandPath((data.fan ?? []).map((p) => ({ x: x(p.at), low: y(p.low), high: y(p.high) }))),
    tiers: (data.tiers ?? []).map((tier) => ({ label: tier.label, path: linePath(tier.points.map(place)) })),
    zeroY: y(0),
    minimum: data.minimumCash > 0 && data.minimumCash <= domain.high ? { y: y(data.minimumCash), label: `Minimum ${formatMajorTick(data.minimumCash, data.currency)}` } : null,
    nowX: data.history.length > 0 ? x(0) : null,
    marks: marks.map((mark, i) => {
      const label = labels[i] ?? { left: 0, width: 0, lane: 0 };
      const laneY = (lanes - label.lane) * LANE - 4;
      return { ...mark, x: x(mark.at), y: mark.cash === undefined ? bottom : y(mark.cash), dot: mark.cash !== undefined, labelX: label.left, labelWidth: label.width, labelY: laneY };
    }),
    readings: [...data.history, ...ahead.filter((p) => p !== last)].filter((p) => p.at >= domain.from && p.at <= domain.to).map((p) => ({
      ...place(p),
      text: `${timeLabel(data, p.at)}: ${formatMajorShort(p.cash, data.currency)}`,
    })),
  };
}

const fits = (tick: { x: number; label: string }, width: number): boolean => {
  const half = textWidth(tick.label, CHART_TEXT) / 2;
  return tick.x - half >= 0 && tick.x + half <= width;
};

/** The curve in a sentence, for those who do not see it. */
export function describeCashCurve(data: CashCurveData): string {
  const all = [...data.history, ...data.projection];
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return "No cash figures to draw.";
  const lowest = all.reduce((least, p) => (p.cash < least.cash ? p : least), first);
  const money = (p: CashPoint) => `${formatMajorShort(p.cash, data.currency)} on ${timeLabel(data, p.at)}`;
  const marks = data.marks.map((m) => m.label).join("; ");
  return `Cash goes from ${money(first)} to ${money(last)}; lowest ${money(lowest)}.${marks ? ` ${marks}.` : ""}`;
}
