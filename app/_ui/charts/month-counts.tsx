import { addMonths, monthsBetween, type Month } from "#lib/date.ts";
import { formatMonth } from "#lib/format/date.ts";
import { classNames } from "../class-names.ts";
import { Disclosure } from "../figure.tsx";
import { Table, Td, Th, Tr } from "../table.tsx";
import { column, HEIGHT_PX, LaterThan, MonthNames, MONTHS, monthsFrom, SURENESS } from "./month-columns.tsx";

/** How many in a month, by how sure it is. */
export type MonthBar = { month: Month; dead: number; close: number; stale: number; href?: string };
export type MonthCountsProps = {
  bars: readonly MonthBar[];
  first: Month;
  /** What is counted: "companies". */
  noun: string;
  /** What happens in the month: "cash ends". */
  event: string;
  /** Without a month. */
  none: number;
};

// One company in a small fund must not look like a tower.
const MOST_PX = 28;

const number = (n: number): string => n.toLocaleString("en-US");
const sum = (bar: MonthBar): number => bar.dead + bar.close + bar.stale;

/** Who dies when: a column a month, as high as the number of companies whose cash ends in it. One drawing for every width. */
export function MonthCounts({ bars, first, noun, event, none }: MonthCountsProps) {
  const parts = SURENESS.filter(({ key }) => bars.some((bar) => bar[key] > 0));
  const byMonth = new Map(bars.map((bar) => [bar.month, bar]));
  const months = monthsFrom(first);
  const shown = months.map((month) => byMonth.get(month) ?? { month, dead: 0, close: 0, stale: 0 });
  const unit = Math.min(MOST_PX, HEIGHT_PX / Math.max(1, ...shown.map(sum)));
  const outside = (test: (at: number) => boolean) => bars.filter(({ month }) => test(monthsBetween(first, month))).reduce((total, bar) => total + sum(bar), 0);
  const earlier = outside((at) => at < 0);
  const rest = (word: string, test: (at: number) => boolean) => {
    const there = bars.filter(({ month }) => test(monthsBetween(first, month)));
    const total = (key: "dead" | "close" | "stale") => there.reduce((count, bar) => count + bar[key], 0);
    return there.length === 0 ? [] : [{ word, href: undefined, dead: total("dead"), close: total("close"), stale: total("stale") }];
  };
  const rows = [
    ...rest(`Before ${formatMonth(first)}`, (at) => at < 0),
    ...shown.map(({ month, ...bar }) => ({ word: formatMonth(month), href: undefined, ...bar })),
    ...rest(`After ${formatMonth(addMonths(first, MONTHS - 1))}`, (at) => at >= MONTHS),
  ];
  return (
    <figure className="@container flex min-w-0 flex-col gap-2">
      <ol aria-label={`${noun.charAt(0).toUpperCase()}${noun.slice(1)} by the month in which ${event}`} className="num flex items-end border-b border-line-strong text-xs" style={{ minHeight: HEIGHT_PX / 2 }}>
        {shown.map((bar, i) => (
          <li key={bar.month} className={classNames(column(i), "min-w-0 flex-1 flex-col justify-end")}>
            <Column bar={bar} unit={unit} label={`${formatMonth(bar.month)}, ${event}: ${number(sum(bar))} of the ${noun}`} />
          </li>
        ))}
      </ol>
      <MonthNames months={months} />
      <figcaption className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 text-xs text-ink-soft">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {[...parts].reverse().map(({ key, fill, word }) => (
            <li key={key} className="flex items-center gap-1.5">
              <span aria-hidden className={classNames("size-2.5 rounded-[2px]", fill)} />
              {word}
            </li>
          ))}
          {earlier > 0 ? <li>{number(earlier)} before {formatMonth(first)}</li> : null}
          <LaterThan said={(count) => { const later = outside((at) => at >= count); return later > 0 ? number(later) : null; }} />
          {none > 0 ? <li>{number(none)} without a date</li> : null}
        </ul>
        <Disclosure summary="Show as a table" className="no-print min-w-0 open:w-full">
          <Table caption={`${noun.charAt(0).toUpperCase()}${noun.slice(1)} by the month in which ${event}`}>
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
              {rows.map(({ word, ...bar }) => (
                <Tr key={word}>
                  <Td className="num">{bar.href ? <a href={bar.href} className="text-accent underline-offset-2 hover:underline">{word}</a> : word}</Td>
                  {parts.map(({ key }) => (
                    <Td key={key} number>
                      {number(bar[key])}
                    </Td>
                  ))}
                </Tr>
              ))}
            </tbody>
          </Table>
        </Disclosure>
      </figcaption>
    </figure>
  );
}

function Column({ bar, unit, label }: { bar: MonthBar; unit: number; label: string }) {
  const total = sum(bar);
  if (total === 0) return <span className="sr-only">{label}</span>;
  const inside = (
    <>
      <span aria-hidden className="text-center">
        {number(total)}
      </span>
      {SURENESS.map(({ key, fill }) => (bar[key] > 0 ? <span key={key} aria-hidden className={classNames("mt-px rounded-[2px]", fill)} style={{ height: Math.max(2, bar[key] * unit - 1) }} /> : null))}
    </>
  );
  const look = "mx-px flex flex-col justify-end pt-4";
  return bar.href ? (
    <a href={bar.href} title={label} aria-label={label} className={classNames(look, "rounded-sm hover:opacity-80")}>
      {inside}
    </a>
  ) : (
    <div role="img" title={label} aria-label={label} className={look}>
      {inside}
    </div>
  );
}
