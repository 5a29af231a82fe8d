import { describeMoneyLines, drawMoneyLines, LINE_DASHES, type MoneyLinesData } from "#lib/charts/money-lines.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatMajorPlain } from "#lib/format/money.ts";
import { Table, Td, Th, Tr } from "../table.tsx";
import { Unknown } from "../unknown.tsx";
import { Axes } from "./axes.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { CurveHover } from "./curve-hover.tsx";

export type MoneyLinesProps = { title: string; data: MoneyLinesData; height?: number };

/** Money over days: each line its own dash, the first in colour. */
export function MoneyLines({ title, data, height = 260 }: MoneyLinesProps) {
  return (
    <ChartFrame
      draw={(width) => {
        const drawing = drawMoneyLines(data, { width, height });
        if (drawing === null) return null;
        return (
          <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={`${title}. ${describeMoneyLines(data)}`} className="block w-full select-none">
            <Axes {...drawing} />
            {drawing.below ? <path d={drawing.below} className="fill-dead-soft" /> : null}
            {[...drawing.lines].reverse().map(({ label, dash, path }) => {
              const first = label === data.lines[0]?.label;
              return <path key={label} d={path} fill="none" className={first ? "stroke-accent" : "stroke-ink-soft"} strokeWidth={first ? 2.25 : 1.5} strokeDasharray={dash} strokeLinejoin="round" />;
            })}
            <CurveHover plot={drawing.plot} readings={drawing.readings} />
          </svg>
        );
      }}
      legend={<MoneyLegend labels={data.lines.map(({ label }) => label)} />}
      table={
        <Table caption={title}>
          <thead>
            <tr>
              <Th>Day</Th>
              {data.lines.map(({ label }) => <Th key={label} number>{label}</Th>)}
            </tr>
          </thead>
          <tbody>
            {(data.lines[0]?.points ?? []).map(({ day }, i) => (
              <Tr key={day}>
                <Td className="num whitespace-nowrap">{formatDay(day)}</Td>
                {data.lines.map(({ label, points }) => {
                  const amount = points[i]?.amount ?? null;
                  return <Td key={label} number>{amount === null ? <Unknown /> : formatMajorPlain(amount, data.currency)}</Td>;
                })}
              </Tr>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}

const MoneyLegend = ({ labels }: { labels: readonly string[] }) => (
  <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-soft">
    {labels.map((label, i) => (
      <li key={label} className="flex items-center gap-1.5">
        <svg width="22" height="8" aria-hidden>
          <line x1="0" x2="22" y1="4" y2="4" className={i === 0 ? "stroke-accent" : "stroke-ink-soft"} strokeWidth={i === 0 ? 2.25 : 1.5} strokeDasharray={LINE_DASHES[i % LINE_DASHES.length]} />
        </svg>
        {label}
      </li>
    ))}
  </ul>
);
