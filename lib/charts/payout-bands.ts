import { scaleLinear } from "d3-scale";
import { formatMajorShort } from "#lib/format/money.ts";
import type { Currency } from "#lib/money.ts";
import { moneyTicks } from "./axis.ts";
import { bandPath } from "./polyline.ts";
import { textWidth } from "./text-width.ts";

/** Payouts in major units at exit values, rising; between two points every payout is a straight line. */
export type PayoutPoint = { exit: number; payouts: readonly number[] };
export type PayoutBandsData = { currency: Currency; names: readonly string[]; points: readonly PayoutPoint[] };

const TEXT = 11;

/** Each class a band as high as what it takes, stacked to the exit itself; null where there is nothing to pay. */
export function drawPayoutBands({ currency, names, points }: PayoutBandsData, size: { width: number; height: number }) {
  const most = points.at(-1)?.exit ?? 0;
  if (most <= 0) return null;
  const yTicks = moneyTicks(0, most, Math.max(3, Math.round(size.height / 60)), currency);
  const left = Math.ceil(Math.max(...yTicks.map(({ label }) => textWidth(label, TEXT)))) + 10;
  const plot = { left, right: size.width - 16, top: 8, bottom: size.height - 24 };
  const x = scaleLinear([0, most], [plot.left, plot.right]);
  const y = scaleLinear([0, most], [plot.bottom, plot.top]);
  const under = (point: PayoutPoint, index: number): number => point.payouts.slice(0, index).reduce((sum, paid) => sum + paid, 0);
  return {
    ...size,
    plot,
    xTicks: moneyTicks(0, most, Math.max(2, Math.round(size.width / 130)), currency).map(({ value, label }) => ({ x: x(value), label })),
    yTicks: yTicks.map(({ value, label }) => ({ y: y(value), label, zero: value === 0 })),
    bands: names.map((name, i) => ({ name, path: bandPath(points.map((point) => ({ x: x(point.exit), low: y(under(point, i)), high: y(under(point, i + 1)) }))) })),
  };
}

/** What everyone takes at the highest exit, in words. */
export function describePayoutBands({ currency, names, points }: PayoutBandsData): string {
  const last = points.at(-1);
  if (!last) return "Nothing to pay out.";
  return `Of ${formatMajorShort(last.exit, currency)}: ${names.map((name, i) => `${name} ${formatMajorShort(last.payouts[i] ?? 0, currency)}`).join(", ")}.`;
}
