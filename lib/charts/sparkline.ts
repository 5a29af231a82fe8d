import { linePath } from "./polyline.ts";

/** A line without axes; null breaks it. `zeroY` is null where 0 lies outside. `end` is the last known point. */
export function drawSparkline(values: readonly (number | null)[], size: { width: number; height: number }) {
  const known = values.filter((v) => v !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const span = high - low || 1;
  const step = (size.width - 4) / Math.max(1, values.length - 1);
  const y = (v: number) => size.height - 2 - ((v - low) / span) * (size.height - 4);
  const points = values.map((v, i) => ({ x: 2 + i * step, y: v === null ? NaN : y(v) }));
  const last = points.filter((p) => Number.isFinite(p.y)).at(-1);
  return { path: known.length === 0 ? "" : linePath(points), end: last ?? null, zeroY: low < 0 && high > 0 ? y(0) : null };
}
