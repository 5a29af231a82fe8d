import { scaleLinear, scaleUtc } from "d3-scale";
import { addMonths, type Day, daysBetween, firstDay, monthOf, monthsBetween } from "#lib/date.ts";
import { formatMonth } from "#lib/format/date.ts";
import { bandPath, linePath } from "./polyline.ts";

export type FanPoint = { day: Day; q10: number; q25: number; q50: number; q75: number; q90: number };
export type FeatureAxisData = {
  records: readonly { day: Day; value: number; model: string }[];
  fan: readonly FanPoint[];
  /** Null where nothing is forecast: the frontier alone is drawn. */
  need: { q10: number; q50: number; q90: number } | null;
  asOf: Day;
  /** Every released model, for a cloud under the records; those off the picture are left out. */
  models?: readonly { day: Day; value: number; model: string }[];
};

const BACK_MONTHS = 24;
const time = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** When the median of the fan passes the median need; null where it does not within the fan. */
export function meetingDay({ fan, need }: Pick<FeatureAxisData, "fan" | "need">): Day | null {
  return need === null ? null : (fan.find(({ q50 }) => q50 >= need.q50)?.day ?? null);
}

/** Capability over time: records so far, the fan ahead, and the band of what the feature needs. */
export function drawFeatureAxis(data: FeatureAxisData, { width, height }: { width: number; height: number }) {
  const { fan, need, asOf } = data;
  const last = fan.at(-1)?.day ?? asOf;
  const from = firstDay(addMonths(monthOf(asOf), -BACK_MONTHS));
  const before = data.records.filter(({ day }) => day < from).at(-1);
  const records = [...(before ? [{ ...before, day: from }] : []), ...data.records.filter(({ day }) => day >= from)];
  const values = [...records.map(({ value }) => value), ...fan.flatMap(({ q10, q90 }) => [q10, q90]), ...(need ? [need.q10, need.q90] : [])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const plot = { left: 44, right: width - 12, top: 12, bottom: height - 28 };
  const x = scaleUtc([time(from), time(last)], [plot.left, plot.right]);
  // Ten points below the oldest record shown is where half of the other models stand.
  const least = data.models ? low - 10 : low - 2;
  const y = scaleLinear([least, high + 2], [plot.bottom, plot.top]);
  const at = (day: Day) => x(time(day));
  const steps = records.flatMap(({ day, value }, i) => [...(i > 0 ? [{ x: at(day), y: y((records[i - 1] as { value: number }).value) }] : []), { x: at(day), y: y(value) }]);
  const now = records.at(-1);
  if (now) steps.push({ x: at(asOf), y: y(now.value) });
  const months = monthsBetween(monthOf(from), monthOf(last));
  const every = width < 500 ? 12 : 6;
  const ticks = Array.from({ length: Math.floor(months / every) + 1 }, (_, i) => addMonths(monthOf(from), i * every));
  const meets = meetingDay(data);
  const band = (lower: "q10" | "q25", upper: "q75" | "q90") => bandPath(fan.map((p) => ({ x: at(p.day), low: y(p[lower]), high: y(p[upper]) })));
  return {
    width, height, plot,
    xTicks: ticks.map((month) => ({ x: at(firstDay(month)), label: formatMonth(month) })),
    yTicks: y.ticks(5).map((value) => ({ y: y(value), label: String(value), zero: false })),
    records: linePath(steps),
    cloud: (data.models ?? []).filter(({ day, value }) => day >= from && day <= asOf && value >= least && !records.some((record) => record.day === day && record.value === value)).map(({ day, value, model }) => ({ x: at(day), y: y(value), model })),
    dots: records.slice(before ? 1 : 0).map(({ day, value, model }) => ({ x: at(day), y: y(value), model, day, value })),
    outer: band("q10", "q90"), inner: band("q25", "q75"), median: linePath(fan.map((p) => ({ x: at(p.day), y: y(p.q50) }))),
    need: need && { top: y(need.q90), bottom: y(need.q10), middle: y(need.q50) },
    today: at(asOf),
    meets: meets === null || need === null ? null : { x: at(meets), y: y(need.q50), day: meets, inDays: daysBetween(asOf, meets) },
  };
}
