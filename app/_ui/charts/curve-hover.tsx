"use client";

import { useState, type PointerEvent } from "react";
import { textWidth } from "#lib/charts/text-width.ts";

export type CurveHoverProps = {
  plot: { left: number; right: number; top: number; bottom: number };
  readings: readonly { x: number; y: number; text: string }[];
  /** The readings' curve lies below this height only; the plot's top where left out. */
  dotFrom?: number;
};

/** Reads the curve under the pointer; the table beside the chart says the same to everyone else. */
export function CurveHover({ plot, readings, dotFrom = plot.top }: CurveHoverProps) {
  const [at, setAt] = useState<number | null>(null);
  const onMove = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = plot.left + ((event.clientX - box.left) / box.width) * (plot.right - plot.left);
    setAt(readings.reduce((best, each, i) => (Math.abs(each.x - x) < Math.abs((readings[best]?.x ?? Infinity) - x) ? i : best), 0));
  };
  const reading = at === null ? undefined : readings[at];
  const width = reading ? textWidth(reading.text, 11) + 14 : 0;
  const left = reading ? Math.min(Math.max(plot.left, reading.x - width / 2), plot.right - width) : 0;
  return (
    <g>
      {reading ? (
        <g className="pointer-events-none">
          <line x1={reading.x} x2={reading.x} y1={plot.top} y2={plot.bottom} className="stroke-line-strong" />
          {reading.y >= dotFrom && reading.y <= plot.bottom ? <circle cx={reading.x} cy={reading.y} r="4" className="fill-accent stroke-surface" strokeWidth="2" /> : null}
          <rect x={left} y={plot.bottom - 26} width={width} height="20" rx="3" className="fill-ink" />
          <text x={left + width / 2} y={plot.bottom - 12} textAnchor="middle" className="fill-paper text-[11px] font-medium">
            {reading.text}
          </text>
        </g>
      ) : null}
      <rect x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} fill="transparent" onPointerMove={onMove} onPointerLeave={() => setAt(null)} />
    </g>
  );
}
