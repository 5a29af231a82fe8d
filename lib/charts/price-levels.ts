import { scaleLinear, scaleLog } from "d3-scale";
import { asDay, daysBetween, type Day } from "#lib/date.ts";
import { linePath } from "./polyline.ts";
import { textWidth } from "./text-width.ts";

/** The cheapest price of a level as it fell, oldest first. */
export type PriceLine = { level: number; steps: readonly { day: Day; usd: number; model: string }[] };
export const PRICE_TEXT = 11;

const dollars = (usd: number): string => (usd >= 1 ? `$${usd}` : `$${usd.toFixed(2).replace(/0$/, "")}`);
const DASHES = ["", "7 3", "2 3", "10 3 2 3", "4 4", "1 3", "12 4"] as const;

/** Steps on a logarithmic scale; each level has its own dash and its name at its end. Null where there is nothing to draw. */
export function drawPriceLevels(lines: readonly PriceLine[], until: Day, size: { width: number; height: number }) {
  const all = lines.flatMap(({ steps }) => steps);
  const [first] = all.map(({ day }) => day).sort();
  if (first === undefined) return null;
  const start = asDay(`${first.slice(0, 4)}-01-01`);
  const low = 10 ** Math.floor(Math.log10(Math.min(...all.map(({ usd }) => usd))));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...all.map(({ usd }) => usd))));
  const plot = { left: 46, right: size.width - textWidth("ECI 155", PRICE_TEXT) - 8, top: 10, bottom: size.height - 26 };
  const x = scaleLinear([0, daysBetween(start, until)], [plot.left, plot.right]);
  const y = scaleLog([low, high], [plot.bottom, plot.top]);
  const years = Array.from({ length: Number(until.slice(0, 4)) - Number(start.slice(0, 4)) + 1 }, (_, i) => Number(start.slice(0, 4)) + i);
  const decades = Array.from({ length: Math.round(Math.log10(high / low)) + 1 }, (_, i) => low * 10 ** i);
  const drawn = lines.map(({ level, steps }, i) => {
    const points = steps.flatMap(({ day, usd }, at) => {
      const here = { x: x(daysBetween(start, day)), y: y(usd) };
      const before = steps[at - 1];
      return before ? [{ x: here.x, y: y(before.usd) }, here] : [here];
    });
    const end = { x: plot.right, y: y(steps.at(-1)?.usd ?? low) };
    return { level, dash: DASHES[i % DASHES.length] ?? "", path: linePath([...points, end]), dots: steps.map(({ day, usd }) => ({ x: x(daysBetween(start, day)), y: y(usd) })), label: `ECI ${level}`, labelY: end.y };
  });
  return {
    ...size,
    plot,
    xTicks: years.map((year) => ({ x: x(daysBetween(start, asDay(`${year}-01-01`))), label: String(year) })),
    yTicks: decades.map((usd) => ({ y: y(usd), label: dollars(usd), zero: false })),
    lines: spread(drawn, PRICE_TEXT + 2, size.height - PRICE_TEXT / 2),
    labelX: plot.right + 6,
  };
}

/** Labels at the ends pushed apart downwards, then back up where they would leave the plot. */
function spread<L extends { labelY: number }>(lines: readonly L[], gap: number, lowest: number): L[] {
  const order = lines.map((line, index) => ({ index, at: line.labelY })).sort((a, b) => a.at - b.at || a.index - b.index);
  for (const [i, each] of order.entries()) if (i > 0) each.at = Math.max(each.at, (order[i - 1]?.at ?? 0) + gap);
  for (const [i, each] of [...order.entries()].reverse()) each.at = Math.min(each.at, order[i + 1] ? (order[i + 1]?.at ?? 0) - gap : lowest);
  const places = new Map(order.map(({ index, at }) => [index, at]));
  return lines.map((line, index) => ({ ...line, labelY: places.get(index) ?? line.labelY }));
}
