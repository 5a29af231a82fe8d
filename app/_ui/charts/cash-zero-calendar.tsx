import Link from "next/link";
import { drawCashZeroCalendar, type CalendarEntry } from "#lib/charts/cash-zero-calendar.ts";
import type { Month } from "#lib/date.ts";
import { formatMonth } from "#lib/format/date.ts";
import { formatMajorShort } from "#lib/format/money.ts";
import type { Currency } from "#lib/money.ts";
import { Table, Td, Th, Tr } from "../table.tsx";
import { ChartFrame } from "./chart-frame.tsx";

export type CashZeroCalendarProps = {
  entries: readonly CalendarEntry[];
  first: Month;
  currency: Currency | null;
  /** What the height of a block is: "our exposure", "cash". */
  measure: string;
  /** Companies whose cash-zero date is not known. */
  unknown: number;
};

const monthsAcross = (width: number): number => (width < 500 ? 12 : width < 800 ? 18 : 24);

/** Who runs out when: a column a month, a block a company; hatched where the amount is not known. */
export function CashZeroCalendar({ entries, first, currency, measure, unknown }: CashZeroCalendarProps) {
  const amount = (value: number | null) => (value === null ? "amount unknown" : formatMajorShort(value, currency));
  return (
    <ChartFrame
      draw={(width) => {
        const months = monthsAcross(width);
        const drawing = drawCashZeroCalendar(entries, { first, months, width, height: 220 });
        return (
          <div className="flex flex-col gap-1">
            <svg viewBox={`0 0 ${width} 220`} role="group" aria-label={`Cash-zero dates by month, by ${measure}: ${drawing.blocks.length} companies in ${months} months`} className="num block w-full text-[11px]">
              <line x1="0" x2={width} y1={drawing.bottom} y2={drawing.bottom} className="stroke-line-strong" />
              {drawing.columns.map((column) => (
                <g key={column.month}>
                  {column.label ? (
                    <text x={column.x + 3} y={drawing.bottom + 16} className="fill-ink-soft">
                      {column.label}
                    </text>
                  ) : null}
                  {column.count > 0 ? (
                    <text x={column.x + column.width / 2} y={column.topY - 5} textAnchor="middle" className="fill-ink-soft">
                      {column.count}
                    </text>
                  ) : null}
                </g>
              ))}
              {drawing.blocks.map((block) => (
                <Block key={block.id} href={block.href} label={`${block.name}: cash ends in ${formatMonth(block.month)}, ${amount(block.value)}`}>
                  <rect x={block.x} y={block.y} width={block.width} height={block.height} rx="1.5" className={block.value === null ? "fill-unknown-soft stroke-hatch" : "fill-dead"} strokeDasharray={block.value === null ? "2 2" : undefined} />
                  {block.label ? (
                    <text x={block.x + 4} y={block.y + 12} className={block.value === null ? "fill-ink" : "fill-surface"}>
                      {block.label}
                    </text>
                  ) : null}
                </Block>
              ))}
            </svg>
            <p className="text-xs text-ink-soft">
              {[
                drawing.earlier > 0 ? `${drawing.earlier} already out before ${formatMonth(first)}` : null,
                drawing.later > 0 ? `${drawing.later} later than these ${months} months` : null,
                unknown > 0 ? `${unknown} with no date known` : null,
              ]
                .filter((each) => each !== null)
                .join("; ")}
            </p>
          </div>
        );
      }}
      legend={<p className="text-xs text-ink-soft">Height: {measure}. Number: companies in the month.</p>}
      table={
        <Table caption="Cash-zero dates by month">
          <thead>
            <tr>
              <Th>Month</Th>
              <Th>Company</Th>
              <Th number>{measure}</Th>
            </tr>
          </thead>
          <tbody>
            {[...entries].sort((a, b) => (a.month < b.month ? -1 : 1)).slice(0, 200).map((entry) => (
              <Tr key={entry.id}>
                <Td className="num">{formatMonth(entry.month)}</Td>
                <Td>{entry.href ? <Link href={entry.href}>{entry.name}</Link> : entry.name}</Td>
                <Td number>{amount(entry.value)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      }
    />
  );
}

const Block = ({ href, label, children }: { href: string | undefined; label: string; children: React.ReactNode }) =>
  href ? (
    <a href={href} aria-label={label} className="hover:opacity-80">
      <title>{label}</title>
      {children}
    </a>
  ) : (
    <g role="img" aria-label={label}>
      <title>{label}</title>
      {children}
    </g>
  );
