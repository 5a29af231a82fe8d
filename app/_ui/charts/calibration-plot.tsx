import { type CalibrationPoint, describeCalibration, drawCalibration } from "#lib/charts/calibration.ts";
import { Disclosure } from "../figure.tsx";
import { Table, Td, Th, Tr } from "../table.tsx";
import { Axes } from "./axes.tsx";

export type CalibrationPlotProps = { title: string; points: readonly CalibrationPoint[] };

const SIZE = { width: 340, height: 300 };
const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** What was said (across) over what happened (up), a dot a bin, as large as its count. */
export function CalibrationPlot({ title, points }: CalibrationPlotProps) {
  const { plot, diagonal, xTicks, yTicks, points: dots } = drawCalibration(points, SIZE);
  return (
    <figure className="flex w-full max-w-[26rem] min-w-0 flex-col gap-1">
      <figcaption className="text-sm font-medium">{title}</figcaption>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={`${title}: ${describeCalibration(points)}.`} className="block w-full">
        <Axes plot={plot} xTicks={xTicks} yTicks={yTicks} />
        <line {...diagonal} className="stroke-line-strong" strokeDasharray="4 4" />
        {dots.map(({ x, y, r }) => <circle key={x} cx={x} cy={y} r={r} className="fill-accent-soft stroke-accent" strokeWidth="1.5" />)}
        {dots.map(({ x, labelX, labelY, label }) => (
          <text key={x} x={labelX} y={labelY} className="num fill-ink stroke-surface text-[11px]" strokeWidth="3" strokeLinejoin="round" paintOrder="stroke">{label}</text>
        ))}
        <text x={(plot.left + plot.right) / 2} y={SIZE.height - 6} textAnchor="middle" className="fill-ink-soft text-[11px]">chance that was said</text>
      </svg>
      <Disclosure summary="Show as a table" className="no-print">
        <Table caption={title}>
          <thead><tr><Th number>Said</Th><Th number>Happened</Th><Th number>Events</Th></tr></thead>
          <tbody>
            {points.map(({ said, happened, n }) => (
              <Tr key={said}><Td number>{percent(said)}</Td><Td number>{percent(happened)}</Td><Td number>{n}</Td></Tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
    </figure>
  );
}
