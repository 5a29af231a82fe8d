import { addMonths, monthsBetween, type Month } from "#lib/date.ts";
import { formatMonth } from "#lib/format/date.ts";
import { textWidth } from "#lib/charts/text-width.ts";
import { Table, Td, Th, Tr } from "../table.tsx";
import { ChartFrame } from "./chart-frame.tsx";

/** How many in a month, by how sure it is. */
export type MonthBar = { month: Month; dead: number; close: number; stale: number; href?: string };
export type MonthCountsProps = {
  bars: readonly MonthBar[];
  first: Month;
  /** What is counted: "companies". */
  noun: string;
  /** What happens in the month: "run out of cash". */
  event: string;
  /** Without a month. */
  none: number;
};

const HEIGHT = 200;
const TOP = 22;
const BOTTOM = HEIGHT - 24;
const TEXT = 11;
const PARTS = [
  { key: "dead", fill: "fill-dead", word: "by the verdict" },
  { key: "close", fill: "fill-close", word: "too close to call" },
  { key: "stale", fill: "fill-[url(#stale-hatch)] stroke-line-strong", word: "on stale figures" },
] as const;

const monthsAcross = (width: number): number => (width < 500 ? 12 : width < 800 ? 18 : 24);
const sum = (bar: MonthBar): number => bar.dead + bar.close + bar.stale;

/** Who dies when: a column a month, as high as the number of companies whose cash ends in it. */
export function MonthCounts({ bars, first, noun, event, none }: MonthCountsProps) {
  const parts = PARTS.filter(({ key }) => bars.some((bar) => bar[key] > 0));
  return (
    <ChartFrame
      draw={(width) => <Columns bars={bars} first={first} noun={noun} event={event} none={none} width={width} />}
      legend={
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft">
          {parts.map(({ key, fill, word }) => (
            <li key={key} className="flex items-center gap-1.5">
              <svg aria-hidden viewBox="0 0 12 12" className="size-3">
                <Hatch />
                <rect x="0.5" y="0.5" width="11" height="11" rx="1.5" className={fill} />
              </svg>
              {word}
            </li>
          ))}
        </ul>
      }
      table={
        <Table caption={`${noun} by month`}>
          <thead>
            <tr>
              <Th>Month</Th>
              {parts.map(({ key, word }) => (
                <Th key={key} number>
                  {word}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.slice(0, 240).map((bar) => (
              <Tr key={bar.month}>
                <Td className="num">{bar.href ? <a href={bar.href} className="text-accent">{formatMonth(bar.month)}</a> : formatMonth(bar.month)}</Td>
                {parts.map(({ key }) => (
                  <Td key={key} number>
                    {bar[key].toLocaleString("en-US")}
                  </Td>
                ))}
              </Tr>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}

// One definition serves every chart of the page; the id says the same thing wherever it stands.
const Hatch = () => (
  <defs>
    <pattern id="stale-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" className="fill-unknown-soft" />
      <line x1="0" x2="0" y1="0" y2="5" className="stroke-line-strong" />
    </pattern>
  </defs>
);

function Columns({ bars, first, noun, event, none, width }: MonthCountsProps & { width: number }) {
  const months = monthsAcross(width);
  const column = width / months;
  const byMonth = new Map(bars.map((bar) => [bar.month, bar]));
  const shown = Array.from({ length: months }, (_, i) => byMonth.get(addMonths(first, i)) ?? { month: addMonths(first, i), dead: 0, close: 0, stale: 0 });
  const greatest = Math.max(1, ...shown.map(sum));
  // One company must still be seen, and a block of one in a small fund must not look like a tower.
  const unit = Math.min(26, (BOTTOM - TOP) / greatest);
  const every = Math.max(1, Math.ceil((textWidth("May 2027", TEXT) + 8) / column));
  const outside = (test: (month: Month) => boolean) => bars.filter(({ month }) => test(month)).reduce((total, bar) => total + sum(bar), 0);
  const earlier = outside((month) => monthsBetween(first, month) < 0);
  const later = outside((month) => monthsBetween(first, month) >= months);
  const notes = [
    earlier > 0 ? `${earlier.toLocaleString("en-US")} before ${formatMonth(first)}` : null,
    later > 0 ? `${later.toLocaleString("en-US")} later than these ${months} months` : null,
    none > 0 ? `${none.toLocaleString("en-US")} without a date` : null,
  ].filter((note) => note !== null);
  return (
    <div className="flex flex-col gap-1">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="group" aria-label={`How many ${noun} ${event} in each of ${months} months`} className="num block w-full text-[11px]">
        <Hatch />
        <line x1="0" x2={width} y1={BOTTOM} y2={BOTTOM} className="stroke-line-strong" />
        {shown.map((bar, i) => {
          const total = sum(bar);
          return (
            <g key={bar.month}>
              {i % every === 0 && i * column + textWidth("May 2027", TEXT) < width ? (
                <text x={i * column + 3} y={BOTTOM + 16} className="fill-ink-soft">
                  {formatMonth(bar.month)}
                </text>
              ) : null}
              {total > 0 ? <Stack bar={bar} x={i * column + 2} width={column - 4} unit={unit} label={`${formatMonth(bar.month)}: ${total.toLocaleString("en-US")} ${noun} ${event}`} /> : null}
            </g>
          );
        })}
      </svg>
      <p className="text-xs text-ink-soft">{notes.join("; ")}</p>
    </div>
  );
}

function Stack({ bar, x, width, unit, label }: { bar: MonthBar; x: number; width: number; unit: number; label: string }) {
  const total = sum(bar);
  const top = BOTTOM - total * unit;
  const drawn = PARTS.reduce<{ floor: number; blocks: React.ReactNode[] }>(
    ({ floor, blocks }, { key, fill }) => {
      const height = bar[key] * unit;
      if (height === 0) return { floor, blocks };
      return { floor: floor - height, blocks: [...blocks, <rect key={key} x={x} y={floor - height} width={width} height={Math.max(1, height - 1)} rx="1.5" className={fill} />] };
    },
    { floor: BOTTOM, blocks: [] },
  );
  const inside = (
    <>
      <title>{label}</title>
      <rect x={x - 2} y={Math.min(top - 16, BOTTOM - 24)} width={width + 4} height={BOTTOM - Math.min(top - 16, BOTTOM - 24)} className="fill-transparent" />
      {drawn.blocks}
      <text x={x + width / 2} y={top - 5} textAnchor="middle" className="fill-ink">
        {total.toLocaleString("en-US")}
      </text>
    </>
  );
  return bar.href ? (
    <a href={bar.href} aria-label={label} className="hover:opacity-80">
      {inside}
    </a>
  ) : (
    <g role="img" aria-label={label}>
      {inside}
    </g>
  );
}
