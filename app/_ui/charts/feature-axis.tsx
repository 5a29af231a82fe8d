import { drawFeatureAxis, type FeatureAxisData, meetingDay } from "#lib/charts/feature-axis.ts";
import { formatDay } from "#lib/format/date.ts";
import { Table, Td, Th, Tr } from "../table.tsx";
import { Axes } from "./axes.tsx";
import { ChartFrame } from "./chart-frame.tsx";

export type FeatureAxisProps = { data: FeatureAxisData; title: string; height?: number };

const points = (value: number): string => value.toFixed(1);

/** The frontier so far and ahead, and the band of capability that a feature needs. */
export const FeatureAxis = ({ data, title, height = 300 }: FeatureAxisProps) => (
  <ChartFrame
    draw={(width) => {
      const drawing = drawFeatureAxis(data, { width, height });
      const { plot, need, meets } = drawing;
      return (
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}. ${describe(data)}`} className="block w-full select-none">
          <Axes plot={plot} xTicks={drawing.xTicks} yTicks={drawing.yTicks} />
          {need ? <rect x={plot.left} width={plot.right - plot.left} y={need.top} height={need.bottom - need.top} className="fill-close-soft" opacity="0.7" /> : null}
          <path d={drawing.outer} className="fill-accent-soft" />
          <path d={drawing.inner} className="fill-accent" opacity="0.2" />
          {need ? <line x1={plot.left} x2={plot.right} y1={need.middle} y2={need.middle} className="stroke-close" strokeWidth="1.5" strokeDasharray="6 3" /> : null}
          <line x1={drawing.today} x2={drawing.today} y1={plot.top} y2={plot.bottom} className="stroke-line-strong" />
          <path d={drawing.median} fill="none" className="stroke-accent" strokeWidth="2" strokeDasharray="6 4" />
          {drawing.cloud.map(({ x, y, model }) => <circle key={`${model} ${x}`} cx={x} cy={y} r="2" className="fill-ink-soft" opacity="0.55" />)}
          <path d={drawing.records} fill="none" className="stroke-accent" strokeWidth="2.25" />
          {drawing.dots.map((dot) => (
            <circle key={`${dot.day} ${dot.model}`} cx={dot.x} cy={dot.y} r="3" className="fill-surface stroke-accent" strokeWidth="1.5">
              <title>{`${dot.model}, ${formatDay(dot.day)}: ${points(dot.value)}`}</title>
            </circle>
          ))}
          {meets ? <circle cx={meets.x} cy={meets.y} r="4.5" className="fill-close stroke-surface" strokeWidth="1.5" /> : null}
          <g className="num fill-ink stroke-surface text-[11px] font-medium" strokeWidth="4" strokeLinejoin="round" paintOrder="stroke">
            <text x={drawing.today - 5} y={plot.top + 10} textAnchor="end">today</text>
            {need ? <text x={plot.left + 6} y={need.middle - 6}>needed</text> : null}
            {meets ? <text x={Math.min(meets.x + 8, plot.right - 88)} y={meets.y - 9}>{meets.inDays <= 0 ? "reached already" : formatDay(meets.day)}</text> : null}
          </g>
        </svg>
      );
    }}
    legend={<p className="text-xs text-ink-soft">Points of Epoch&apos;s capability index. Line: best model so far; dashed: median ahead, with its 50% and 80% ranges{data.models ? "; grey: every other model" : ""}{data.need ? "; amber band: what the feature needs, 10% to 90%" : ""}.</p>}
    table={<AxisTable data={data} title={title} />}
  />
);

const describe = ({ fan, need }: FeatureAxisData): string => {
  const [now, year] = [fan[0], fan[12]];
  const ahead = now && year ? `The frontier stands at ${points(now.q50)} and is expected at ${points(year.q50)} in 12 months (80%: ${points(year.q10)} to ${points(year.q90)}).` : "";
  return need ? `${ahead} The feature needs ${points(need.q50)} (80%: ${points(need.q10)} to ${points(need.q90)}).${met(fan, need)}` : ahead;
};

function met(fan: FeatureAxisData["fan"], need: NonNullable<FeatureAxisData["need"]>): string {
  const day = meetingDay({ fan, need });
  if (day === null) return " The median does not reach that within the picture.";
  return day === fan[0]?.day ? " The frontier has reached the middle of that." : ` The median reaches the middle of that on ${formatDay(day)}.`;
}

const AxisTable = ({ data, title }: { data: FeatureAxisData; title: string }) => (
  <Table caption={title}>
    <thead>
      <tr>
        <Th>Day</Th>
        <Th>What</Th>
        <Th number>10%</Th>
        <Th number>Median</Th>
        <Th number>90%</Th>
      </tr>
    </thead>
    <tbody>
      {data.records.slice(-20).map(({ day, value, model }) => (
        <Tr key={`${day} ${model}`}>
          <Td className="num whitespace-nowrap">{formatDay(day)}</Td>
          <Td>{model}</Td>
          <Td />
          <Td number>{points(value)}</Td>
          <Td />
        </Tr>
      ))}
      {data.fan.filter((_, i) => i > 0 && i % 3 === 0).map((point) => (
        <Tr key={point.day}>
          <Td className="num whitespace-nowrap">{formatDay(point.day)}</Td>
          <Td>forecast</Td>
          <Td number>{points(point.q10)}</Td>
          <Td number>{points(point.q50)}</Td>
          <Td number>{points(point.q90)}</Td>
        </Tr>
      ))}
    </tbody>
  </Table>
);
