import { area, line } from "d3-shape";

export type Point = { x: number; y: number };

const round = (value: number): number => Math.round(value * 10) / 10;
const makeLine = line<Point>((p) => round(p.x), (p) => round(p.y)).defined((p) => Number.isFinite(p.x) && Number.isFinite(p.y));

/** SVG path through points in pixels; empty where there are none. */
export const linePath = (points: readonly Point[]): string => (points.length > 1 ? (makeLine([...points]) ?? "") : "");

/** SVG path of what lies between an upper and a lower edge. */
export const bandPath = (points: readonly { x: number; low: number; high: number }[]): string =>
  points.length > 1 ? (area<{ x: number; low: number; high: number }>((p) => round(p.x), (p) => round(p.low), (p) => round(p.high))([...points]) ?? "") : "";

/** SVG path of what lies between a line and the level `base` where the line is below it (greater y in pixels). */
export function belowPath(points: readonly Point[], base: number): string {
  const edge = points.flatMap((point, i) => {
    const before = points[i - 1];
    const crosses = before !== undefined && before.y > base !== point.y > base && before.y !== point.y;
    const crossing = crosses ? [{ x: before.x + ((base - before.y) / (point.y - before.y)) * (point.x - before.x), y: base }] : [];
    return [...crossing, { x: point.x, y: Math.max(base, point.y) }];
  });
  return edge.some((p) => p.y > base) ? bandPath(edge.map((p) => ({ x: p.x, low: p.y, high: base }))) : "";
}
