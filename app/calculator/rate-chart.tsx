"use client";

import { useState } from "react";
import { drawRateCurve, rateDomain, type RateCurveData } from "#lib/charts/rate-curve.ts";
import { timeLabel } from "#lib/charts/axis.ts";
import { formatMajorWhole } from "#lib/format/money.ts";
import type { Judgement } from "#lib/runway/judgement.ts";
import { ChartFrame } from "../_ui/charts/chart-frame.tsx";
import { Table, Td, Th, Tr } from "../_ui/table.tsx";
import type { GripEvents, Held } from "./grip.ts";
import { rateCurveData, type KnownScenario } from "./projection.ts";
import { RateDrawing } from "./rate-drawing.tsx";

export type RateChartProps = {
  scenario: KnownScenario;
  judgement: Judgement;
  onChange: GripEvents["onChange"];
};

export function RateChart({ scenario, judgement, onChange }: RateChartProps) {
  const [held, setHeld] = useState<Held | null>(null);
  const data = rateCurveData(scenario, judgement, held?.domain.to);
  const domain = held?.domain ?? rateDomain(data);
  const reach = (value: (point: RateCurveData["points"][number]) => number) => data.points.filter((p) => value(p) <= domain.flowHigh * 0.999).at(-1)?.at ?? 0;
  const grips: Held = held ?? { domain, revenueAt: reach((p) => p.revenue), costsAt: reach((p) => p.expenses) };
  return (
    <ChartFrame
      draw={(width) => (
        <RateDrawing
          drawing={drawRateCurve(data, { width, flowHeight: width < 500 ? 150 : 170, cashHeight: width < 500 ? 150 : 180, domain })}
          label={describe(data)}
          scenario={scenario}
          grips={grips}
          onHold={() => setHeld(grips)}
          onRelease={() => setHeld(null)}
          onChange={onChange}
        />
      )}
      legend={<p className="text-xs text-ink-soft">Drag a dot, or focus it and use the arrow keys.</p>}
      table={<RateTable data={data} />}
    />
  );
}

function describe({ points, marks, currency, ...axis }: RateCurveData): string {
  const last = points.at(-1);
  const ends = last ? `After ${timeLabel(axis, last.at)} revenue is ${formatMajorWhole(last.revenue, currency)}, costs are ${formatMajorWhole(last.expenses, currency)} and cash is ${formatMajorWhole(last.cash, currency)}.` : "";
  return `Revenue, costs and cash ahead. ${marks.map((mark) => mark.label).join("; ")}${marks.length > 0 ? ". " : ""}${ends}`;
}

const RateTable = ({ data }: { data: RateCurveData }) => (
  <Table caption="Revenue, costs and cash ahead">
    <thead>
      <tr>
        <Th>By</Th>
        <Th number>Revenue</Th>
        <Th number>Costs</Th>
        <Th number>Cash</Th>
      </tr>
    </thead>
    <tbody>
      {data.points.map((point) => (
        <Tr key={point.at}>
          <Td className="num whitespace-nowrap">{point.at === 0 ? "now" : timeLabel(data, point.at)}</Td>
          <Td number>{formatMajorWhole(point.revenue, data.currency)}</Td>
          <Td number>{formatMajorWhole(point.expenses, data.currency)}</Td>
          <Td number className={point.cash < 0 ? "text-dead" : undefined}>
            {formatMajorWhole(point.cash, data.currency)}
          </Td>
        </Tr>
      ))}
    </tbody>
  </Table>
);
