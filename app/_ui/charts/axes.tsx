type AxesProps = {
  plot: { left: number; right: number; top: number; bottom: number };
  xTicks: readonly { x: number; label: string }[];
  yTicks: readonly { y: number; label: string; zero: boolean }[];
  /** Room between the amounts and the plot. */
  gap?: number;
};

/** Grid, amounts at the left, months below. */
export const Axes = ({ plot, xTicks, yTicks, gap = 7 }: AxesProps) => (
  <g className="num fill-ink-soft text-[11px]">
    {yTicks.map((tick) => (
      <g key={tick.label}>
        <line x1={plot.left} x2={plot.right} y1={tick.y} y2={tick.y} className={tick.zero ? "stroke-ink" : "stroke-line"} strokeWidth={tick.zero ? 1.25 : 1} />
        <text x={plot.left - gap} y={tick.y} dy="0.32em" textAnchor="end" className={tick.zero ? "fill-ink font-semibold" : undefined}>
          {tick.label}
        </text>
      </g>
    ))}
    {xTicks.map((tick) => (
      <g key={tick.x}>
        <line x1={tick.x} x2={tick.x} y1={plot.bottom} y2={plot.bottom + 5} className="stroke-line-strong" />
        <text x={tick.x} y={plot.bottom + 18} textAnchor="middle">
          {tick.label}
        </text>
      </g>
    ))}
  </g>
);
