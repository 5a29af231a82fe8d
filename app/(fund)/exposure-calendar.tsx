import { monthsBetween, type Month } from "#lib/date.ts";
import { formatMonth } from "#lib/format/date.ts";
import { formatMoneyExact, formatMoneyShort } from "#lib/format/money.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";
import type { MonthCount } from "#lib/portfolio/count-months.ts";
import { column, HEIGHT_PX, LaterThan, MonthNames, monthsFrom, SURENESS } from "#app/_ui/charts/month-columns.tsx";
import { classNames } from "#app/_ui/class-names.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";

export type ExposureBar = Readonly<MonthCount> & { href: string };
export type ExposureCalendarProps = { bars: readonly ExposureBar[]; first: Month; currency: Currency; /** Companies without a month. */ none: number };

const UNKNOWN_PX = 14;

const UNKNOWN = "rounded-[2px] border border-dashed border-line-strong bg-surface";

const sum = ({ exposed }: MonthCount): Minor => asMinor(exposed.dead + exposed.close + exposed.stale);
const companies = ({ dead, close, stale }: MonthCount): number => dead + close + stale;
const many = (n: number): string => `${n.toLocaleString("en-US")} ${n === 1 ? "company" : "companies"}`;

/** What is said of a month: who, how much, and what of it is not known. */
function told(bar: MonthCount, currency: Currency): string {
  const others = companies(bar) - bar.unheld - bar.names.length;
  const parts = [
    `${formatMonth(bar.month)}, cash ends: ${many(companies(bar))}`,
    sum(bar) > 0 ? `${formatMoneyExact(sum(bar), currency)} exposed` : "",
    bar.unknown > 0 ? `exposure of ${bar.unknown} not known` : "",
    bar.unheld > 0 ? `${bar.unheld} with nothing exposed` : "",
    bar.names.length > 0 ? `${bar.names.join(", ")}${others > 0 ? ` and ${others} more` : ""}` : "",
  ];
  return parts.filter(Boolean).join("; ");
}

/** Who dies when: a column a month, as high as what the funds have in the companies whose cash ends in it; what is not known is outlined, never 0. */
export function ExposureCalendar({ bars, first, currency, none }: ExposureCalendarProps) {
  const byMonth = new Map(bars.map((bar) => [bar.month, bar]));
  const months = monthsFrom(first);
  const shown = months.map((month) => byMonth.get(month) ?? null);
  const most = Math.max(1, ...shown.map((bar) => (bar ? sum(bar) : 0)));
  const parts = SURENESS.filter(({ key }) => bars.some((bar) => bar.exposed[key] > 0));
  const outside = (test: (at: number) => boolean) => bars.filter(({ month }) => test(monthsBetween(first, month)));
  const words = (list: readonly ExposureBar[]) => `${many(list.reduce((total, bar) => total + companies(bar), 0))} (${formatMoneyShort(asMinor(list.reduce((total, bar) => total + sum(bar), 0)), currency)})`;
  const earlier = outside((at) => at < 0);
  return (
    <figure className="@container flex min-w-0 flex-col gap-2">
      <ol aria-label="Exposure by the month in which cash ends" className="num flex items-end border-b border-line-strong text-xs" style={{ minHeight: HEIGHT_PX / 2 }}>
        {shown.map((bar, i) => (
          <li key={months[i]} className={classNames(column(i), "min-w-0 flex-1 flex-col justify-end")}>
            {bar ? <Column bar={bar} most={most} currency={currency} /> : <span className="sr-only">{formatMonth(months[i] as Month)}: none</span>}
          </li>
        ))}
      </ol>
      <MonthNames months={months} />
      <figcaption className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 text-xs text-ink-soft">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {[...parts].reverse().map(({ key, fill, word }) => (
            <Legend key={key} fill={classNames("rounded-[2px]", fill)}>{word}</Legend>
          ))}
          {bars.some(({ unknown }) => unknown > 0) ? <Legend fill={UNKNOWN}>exposure not known</Legend> : null}
          {shown.some((bar) => bar && bar.unheld > 0) ? <Legend fill="my-1 h-0.5! bg-line-strong">nothing exposed</Legend> : null}
          {earlier.length > 0 ? <li>{words(earlier)} before {formatMonth(first)}</li> : null}
          <LaterThan said={(count) => { const later = outside((at) => at >= count); return later.length > 0 ? words(later) : null; }} />
          {none > 0 ? <li>{many(none)} without a date</li> : null}
        </ul>
        <Disclosure summary="Show as a table" className="no-print min-w-0 open:w-full">
          <AsTable bars={bars} parts={parts} currency={currency} />
        </Disclosure>
      </figcaption>
    </figure>
  );
}

const Legend = ({ fill, children }: { fill: string; children: React.ReactNode }) => (
  <li className="flex items-center gap-1.5">
    <span aria-hidden className={classNames("size-2.5", fill)} />
    {children}
  </li>
);

function Column({ bar, most, currency }: { bar: ExposureBar; most: number; currency: Currency }) {
  const label = told(bar, currency);
  const total = sum(bar);
  return (
    <a href={bar.href} title={label} aria-label={label} className="mx-px flex flex-col justify-end rounded-sm pt-4 hover:opacity-80">
      <span aria-hidden className="overflow-visible text-center text-[0.6875rem] whitespace-nowrap">
        {total > 0 ? short(total, currency) : null}
      </span>
      {bar.unknown > 0 ? <span aria-hidden className={classNames(UNKNOWN, "mt-px text-center text-[0.625rem] leading-none")} style={{ height: UNKNOWN_PX }}>?</span> : null}
      {bar.unheld > 0 ? <span aria-hidden className="mt-px h-0.5 bg-line-strong" /> : null}
      {SURENESS.map(({ key, fill }) => (bar.exposed[key] > 0 ? <span key={key} aria-hidden className={classNames("mt-px rounded-[2px]", fill)} style={{ height: Math.max(2, (bar.exposed[key] / most) * (HEIGHT_PX - UNKNOWN_PX) - 1) }} /> : null))}
    </a>
  );
}

/** Two digits are what fits over a column: "$1.2M", "$1M", "$12M". */
const short = (amount: Minor, currency: Currency): string => formatMoneyShort(amount, currency).replace(/(\d\.\d)\d(?=[A-Z])/, "$1").replace(/(\d{2})\.\d(?=[A-Z])/, "$1").replace(/\.0(?=[A-Z])/, "");

function AsTable({ bars, parts, currency }: { bars: readonly ExposureBar[]; parts: readonly (typeof SURENESS)[number][]; currency: Currency }) {
  return (
    <Table caption="Exposure by the month in which cash ends">
      <thead>
        <tr>
          <Th>Month</Th>
          <Th number>Companies</Th>
          {parts.map(({ key, word }) => (
            <Th key={key} number>{word}</Th>
          ))}
          <Th number>not known</Th>
          <Th number>nothing exposed</Th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <Tr key={bar.month}>
            <Td className="num"><a href={bar.href} className="text-accent underline-offset-2 hover:underline">{formatMonth(bar.month)}</a></Td>
            <Td number>{companies(bar)}</Td>
            {parts.map(({ key }) => (
              <Td key={key} number>{bar.exposed[key] > 0 ? <span title={formatMoneyExact(bar.exposed[key], currency)}>{formatMoneyShort(bar.exposed[key], currency)}</span> : "none"}</Td>
            ))}
            <Td number>{bar.unknown > 0 ? bar.unknown : "none"}</Td>
            <Td number>{bar.unheld > 0 ? bar.unheld : "none"}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
