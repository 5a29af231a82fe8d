import { scaleLinear } from "d3-scale";

export type LossTailDrawing = {
  line: string;
  area: string;
  bottom: number;
  left: number;
  ticks: { x: number; loss: number }[];
  levels: { y: number; share: number }[];
  x: (loss: number) => number;
};

/** How often at least so much is lost, from everything left to everything lost. `levels`: losses rising, in any unit. */
export function drawLossTail(levels: readonly { loss: number; exceeded: number }[], { width, height }: { width: number; height: number }): LossTailDrawing {
  const [left, right, top] = [40, 12, 10];
  const bottom = height - 24;
  const most = levels.at(-1)?.loss ?? 1;
  const x = scaleLinear([0, most || 1], [left, width - right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const points = levels.map(({ loss, exceeded }) => `${x(loss).toFixed(1)},${y(exceeded).toFixed(1)}`);
  const line = points.length > 0 ? `M${points.join("L")}` : "";
  return {
    line, bottom, left,
    area: points.length > 0 ? `${line}L${x(most).toFixed(1)},${bottom}L${left},${bottom}Z` : "",
    ticks: x.ticks(Math.max(2, Math.floor(width / 160))).map((loss) => ({ x: x(loss), loss })),
    levels: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ y: y(share), share })),
    x: (loss) => x(loss),
  };
}
