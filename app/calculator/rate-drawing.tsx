"use client";

import { TICK_GAP, type RateCurveDrawing } from "#lib/charts/rate-curve.ts";
import { textWidth } from "#lib/charts/text-width.ts";
import { Axes } from "../_ui/charts/axes.tsx";
import { CurveHover } from "../_ui/charts/curve-hover.tsx";
import { CurveMarks } from "../_ui/charts/curve-marks.tsx";
import type { GripEvents, Held } from "./grip.ts";
import type { KnownScenario } from "./projection.ts";
import { RateHandles } from "./rate-handles.tsx";

export type RateDrawingProps = GripEvents & { drawing: RateCurveDrawing; label: string; scenario: KnownScenario; grips: Held };

type Plot = RateCurveDrawing["flow"];

/** Cuts at the plot's edges, without an id that could occur twice on a page. */
const Clip = ({ plot, children }: { plot: Plot; children: React.ReactNode }) => (
  <svg x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} viewBox={`${plot.left} ${plot.top} ${plot.right - plot.left} ${plot.bottom - plot.top}`} overflow="hidden" fill="none" strokeLinejoin="round">
    {children}
  </svg>
);

export function RateDrawing({ drawing, label, scenario, ...handles }: RateDrawingProps) {
  const { flow, cash, minimum } = drawing;
  const each = drawing.width < 500 ? "" : ` a ${scenario.period}`;
  return (
    <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="group" aria-label={label} className="block w-full select-none">
      <Axes plot={flow} xTicks={[]} yTicks={drawing.flowTicks} gap={TICK_GAP} />
      <Axes plot={cash} xTicks={drawing.xTicks} yTicks={drawing.cashTicks} gap={TICK_GAP} />
      <Clip plot={flow}>
        <path d={drawing.loss} className="fill-dead-soft" />
        <path d={drawing.gain} className="fill-alive-soft" />
        <path d={drawing.expenses} className="stroke-ink" strokeWidth="2" />
        <path d={drawing.revenue} className="stroke-accent" strokeWidth="2.25" />
      </Clip>
      <Clip plot={cash}>
        {drawing.below ? <path d={drawing.below} className="fill-dead-soft" /> : null}
        {minimum ? <line x1={cash.left} x2={cash.right} y1={minimum.y} y2={minimum.y} className="stroke-close" strokeWidth="1.25" strokeDasharray="6 3 1 3" /> : null}
        <path d={drawing.cashPath} className="stroke-accent" strokeWidth="2.25" />
      </Clip>
      <CurveHover plot={{ ...cash, top: flow.top }} dotFrom={cash.top} readings={drawing.readings} />
      <CurveMarks marks={drawing.marks} />
      <Titles y={flow.top - 14} parts={[{ text: `Revenue${each}`, line: "stroke-accent" }, { text: `Costs${each}`, line: "stroke-ink" }, { text: "Loss", fill: "fill-dead-soft stroke-dead" }, { text: "Profit", fill: "fill-alive-soft stroke-alive" }]} />
      <Titles y={cash.top - 14} parts={[{ text: "Cash", line: "stroke-accent" }, ...(minimum ? [{ text: minimum.label, line: "stroke-close", dash: "6 3 1 3" }] : [])]} />
      <RateHandles drawing={drawing} scenario={scenario} {...handles} />
    </svg>
  );
}

type Title = { text: string; line?: string; fill?: string; dash?: string };

/** Names the lines in one row above a panel. */
function Titles({ y, parts }: { y: number; parts: readonly Title[] }) {
  const lefts = parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + textWidth(part.text, 11) + 30, 0));
  return (
    <g className="text-[11px] font-medium">
      {parts.map(({ text, line, fill, dash }, i) => {
        const left = lefts[i] ?? 0;
        return (
          <g key={text}>
            {line ? <line x1={left} x2={left + 15} y1={y - 4} y2={y - 4} className={line} strokeWidth="2.25" strokeDasharray={dash} /> : <rect x={left + 2} y={y - 9} width="10" height="10" rx="1.5" className={fill} strokeWidth="0.75" />}
            <text x={left + 19} y={y} className="fill-ink stroke-surface" strokeWidth="4" strokeLinejoin="round" paintOrder="stroke">
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
