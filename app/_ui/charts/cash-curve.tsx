import { describeCashCurve, drawCashCurve, type CashCurveData } from "#lib/charts/cash-curve.ts";
import { timeLabel } from "#lib/charts/axis.ts";
import { formatMajorPlain, formatMajorWhole } from "#lib/format/money.ts";
import { Table, Td, Th, Tr } from "../table.tsx";
import { Axes } from "./axes.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { CurveHover } from "./curve-hover.tsx";
import { CurveLines } from "./curve-lines.tsx";
import { CurveMarks } from "./curve-marks.tsx";

export type CashCurveProps = { data: CashCurveData; title: string; height?: number };

/** Cash over time: history solid, projection dashed, tiers of funding dotted, the days that matter marked. */
export function CashCurve({ data, title, height = 320 }: CashCurveProps) {
  return (
    <ChartFrame
      draw={(width) => {
        const drawing = drawCashCurve(data, { width, height });
        return (
          <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={`${title}. ${describeCashCurve(data)}`} className="block w-full select-none">
            <Axes {...drawing} />
            <CurveLines drawing={drawing} />
            <CurveHover plot={drawing.plot} readings={drawing.readings} />
            <CurveMarks marks={drawing.marks} />
          </svg>
        );
      }}
      legend={<CurveLegend data={data} />}
      table={<CashTable data={data} title={title} />}
    />
  );
}

const CurveLegend = ({ data }: { data: CashCurveData }) => (
  <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-soft">
    {data.history.length > 0 ? <LegendItem dash={undefined} label="Reported" /> : null}
    <LegendItem dash="6 4" label="Projected" />
    {(data.tiers ?? []).map((tier) => (
      <LegendItem key={tier.label} dash="2 3" soft label={tier.label} />
    ))}
  </ul>
);

const LegendItem = ({ dash, soft, label }: { dash?: string; soft?: boolean; label: string }) => (
  <li className="flex items-center gap-1.5">
    <svg width="22" height="8" aria-hidden>
      <line x1="0" x2="22" y1="4" y2="4" className={soft ? "stroke-ink-soft" : "stroke-accent"} strokeWidth={soft ? 1.5 : 2.25} strokeDasharray={dash} />
    </svg>
    {label}
  </li>
);

const CashTable = ({ data, title }: { data: CashCurveData; title: string }) => (
  <Table caption={title}>
    <thead>
      <tr>
        <Th>When</Th>
        <Th>What</Th>
        <Th number>Cash</Th>
      </tr>
    </thead>
    <tbody>
      {[...data.history.map((p) => ({ ...p, what: "reported" })), ...data.projection.map((p) => ({ ...p, what: "projected" }))].map((point) => (
        <Tr key={`${point.what}-${point.at}`}>
          <Td className="num">{timeLabel(data, point.at)}</Td>
          <Td>{point.what}</Td>
          <Td number>{point.what === "reported" ? formatMajorPlain(point.cash, data.currency) : formatMajorWhole(point.cash, data.currency)}</Td>
        </Tr>
      ))}
    </tbody>
  </Table>
);
