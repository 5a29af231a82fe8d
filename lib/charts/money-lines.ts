import { scaleLinear } from "d3-scale";
import { addDays, type Day, daysBetween, monthOf, monthsBetween, firstDay, monthFromIndex, monthIndex } from "#lib/date.ts";
import { formatDay, formatMonth } from "#lib/format/date.ts";
import { formatMajorShort } from "#lib/format/money.ts";
import type { Currency } from "#lib/money.ts";
import { moneyTicks } from "./axis.ts";
import { belowPath, linePath } from "./polyline.ts";
import { textWidth } from "./text-width.ts";

/** Amounts in major units by day, oldest first; null is not known and leaves a gap. */
export type MoneyLine = { label: string; points: readonly { day: Day; amount: number | null }[] };
export type MoneyLinesData = { currency: Currency | null; lines: readonly MoneyLine[]; /** Fill what the first line has below zero. */ below?: boolean };

const TEXT = 11;
export const LINE_DASHES = ["", "6 4", "2 3"] as const;
const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240];

/** Lines over days on one scale of money; null where nothing is known. */
export function drawMoneyLines({ currency, lines, below = false }: MoneyLinesData, size: { width: number; height: number }) {
  const known = lines.flatMap(({ points }) => points.flatMap(({ day, amount }) => (amount === null ? [] : [{ day, amount }])));
  const days = known.map(({ day }) => day).sort();
  const [first, end] = [days[0], days.at(-1)];
  if (first === undefined || end === undefined) return null;
  const last = end === first ? addDays(first, 1) : end;
  const amounts = known.map(({ amount }) => amount);
  const [least, most] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const room = 0.05 * (most - least || 1);
  const [low, high] = [least < 0 ? least - room : 0, most > 0 ? most + room : 0];
  const ticks = moneyTicks(low, high, Math.max(3, Math.round(size.height / 60)), currency);
  const left = Math.ceil(Math.max(...ticks.map(({ label }) => textWidth(label, TEXT)))) + 10;
  const plot = { left, right: size.width - 10, top: 8, bottom: size.height - 24 };
  const x = scaleLinear([0, daysBetween(first, last)], [plot.left, plot.right]);
  const y = scaleLinear([low, high], [plot.bottom, plot.top]);
  const at = (day: Day) => x(daysBetween(first, day));
  const drawn = lines.map(({ label, points }, i) => ({ label, dash: LINE_DASHES[i % LINE_DASHES.length] ?? "", path: linePath(points.map(({ day, amount }) => ({ x: at(day), y: amount === null ? NaN : y(amount) }))) }));
  const firstLine = (lines[0]?.points ?? []).flatMap(({ day, amount }) => (amount === null ? [] : [{ x: at(day), y: y(amount) }]));
  return {
    ...size,
    plot,
    xTicks: monthTicks(first, last, plot.right - plot.left).map(({ day, label }) => ({ x: at(day), label })).filter((tick) => tick.x + textWidth(tick.label, TEXT) / 2 <= size.width && tick.x - textWidth(tick.label, TEXT) / 2 >= 0),
    yTicks: ticks.map(({ value, label }) => ({ y: y(value), label, zero: value === 0 })),
    lines: drawn,
    below: below ? belowPath(firstLine, y(0)) : "",
    readings: (lines[0]?.points ?? []).map(({ day }, i) => ({
      x: at(day), y: y(lines[0]?.points[i]?.amount ?? 0),
      text: `${formatDay(day)}: ${lines.map(({ label, points }) => `${label.toLowerCase()} ${points[i]?.amount === null || points[i] === undefined ? "unknown" : formatMajorShort(points[i].amount, currency)}`).join(", ")}`,
    })),
  };
}

/** First days of months, as many as fit side by side. */
function monthTicks(from: Day, to: Day, pixels: number): { day: Day; label: string }[] {
  const months = Math.max(1, monthsBetween(monthOf(from), monthOf(to)));
  const step = STEPS.find((each) => (each * pixels) / months >= textWidth("May 2027", TEXT) + 16) ?? 240;
  const [low, high] = [Math.ceil(monthIndex(monthOf(from)) / step), Math.floor(monthIndex(monthOf(to)) / step)];
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => monthFromIndex((low + i) * step)).map((month) => ({ day: firstDay(month), label: formatMonth(month) })).filter(({ day }) => day >= from);
}

/** Where each line begins and ends, and its lowest point, in words. */
export function describeMoneyLines({ currency, lines }: MoneyLinesData): string {
  const told = lines.flatMap(({ label, points }) => {
    const known = points.flatMap(({ day, amount }) => (amount === null ? [] : [{ day, amount }]));
    const [start, end] = [known[0], known.at(-1)];
    if (!start || !end) return [];
    const lowest = known.reduce((least, point) => (point.amount < least.amount ? point : least), start);
    const say = ({ day, amount }: { day: Day; amount: number }) => `${formatMajorShort(amount, currency)} on ${formatDay(day)}`;
    return [`${label}: from ${say(start)} to ${say(end)}${lowest === start || lowest === end ? "" : `, lowest ${say(lowest)}`}.`];
  });
  return told.length === 0 ? "Nothing is known to draw." : told.join(" ");
}
