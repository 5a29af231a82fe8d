"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useRouter } from "next/navigation";
import Link from "next/link";
import { useRef, useState, useEffect } from "react";
import type { Day } from "#lib/date.ts";
import type { PortfolioLine } from "#lib/portfolio/line.ts";
import { COLUMNS, viewQuery, type PortfolioView, type Sort } from "#lib/portfolio/view.ts";
import { COLUMN_WORDS } from "#lib/portfolio/words.ts";
import { classNames } from "#app/_ui/class-names.ts";
import { cellOf } from "./cells.tsx";
import { COLUMN_STYLE } from "./column-style.ts";
import { useRowKeys } from "./use-row-keys.ts";

export type CompanyTableProps = {
  lines: readonly PortfolioLine[];
  /** How many lines stand before these, on pages of their own. */
  before: number;
  /** How many lines there are in all, where these are only some. */
  total: number;
  view: PortfolioView;
  day: Day;
  /** Query text that every link keeps: workspace and as-of day. */
  kept: Readonly<Record<string, string>>;
  onSort: (sort: Sort) => void;
};

const ROW_PX = 40;
// Up to here all rows are in the page, also without JavaScript; beyond, only those in sight.
const PLAIN_ROWS = 100;

/** The address of the list sorted by a column: the other way round where it is sorted by it already. */
function sortHref(view: PortfolioView, sort: Sort, kept: CompanyTableProps["kept"]): string {
  const query = viewQuery({ ...view, sort, descending: view.sort === sort && !view.descending });
  return `/?${[new URLSearchParams(kept).toString(), query].filter(Boolean).join("&")}#companies`;
}

/** Every company that fits: sorted by any column, walked with the arrows, opened with Enter. */
export function CompanyTable({ lines, before, total, view, day, kept, onSort }: CompanyTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const long = lines.length > PLAIN_ROWS;
  // eslint-disable-next-line react-hooks/incompatible-library -- there is no compiler here, and nothing of it is passed on
  const virtualizer = useVirtualizer({ count: lines.length, getScrollElement: () => frame.current, estimateSize: () => ROW_PX, overscan: 12, enabled: ready && long });
  const items = ready && long ? virtualizer.getVirtualItems() : lines.slice(0, PLAIN_ROWS).map((_line, index) => ({ index, start: index * ROW_PX, end: (index + 1) * ROW_PX }));
  const above = items[0]?.start ?? 0;
  const below = ready && long ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const onKeyDown = useRowKeys(frame, lines.length, (index) => virtualizer.scrollToIndex(index));
  const search = new URLSearchParams(kept).toString();
  const hrefOf = (line: PortfolioLine) => `/companies/${line.slug}${search ? `?${search}` : ""}`;
  const columns = COLUMNS.filter((column) => view.columns.includes(column));
  const visible: readonly Sort[] = ["name", ...columns];
  return (
    <div
      ref={frame}
      role="region"
      aria-label="List of companies"
      tabIndex={0}
      onKeyDown={onKeyDown}
      className={classNames("relative overflow-auto rounded-md border bg-surface print:max-h-none print:overflow-visible", long && "max-h-[calc(100dvh-9rem)] min-h-80")}
    >
      <table
        aria-rowcount={total + 1}
        style={{ "--least": `${visible.reduce((sum, sort) => sum + COLUMN_STYLE[sort].wide, 0)}px` } as React.CSSProperties}
        className="w-full table-fixed border-separate border-spacing-0 text-sm md:min-w-(--least) [&_tbody_:is(td,th)]:truncate [&_tbody_:is(td,th)]:border-b [&_tbody_:is(td,th)]:px-2 md:[&_tbody_:is(td,th)]:px-3"
      >
        <caption className="sr-only">Companies and their verdicts. Arrow keys move from row to row, Enter opens one.</caption>
        <thead>
          <tr aria-rowindex={1}>
            {visible.map((sort) => {
              const { width, number, narrow } = COLUMN_STYLE[sort];
              const sorted = view.sort === sort;
              const Arrow = view.descending ? ArrowDown : ArrowUp;
              return (
                <th
                  key={sort}
                  scope="col"
                  aria-sort={sorted ? (view.descending ? "descending" : "ascending") : undefined}
                  className={classNames("sticky top-0 z-10 h-10 border-b bg-surface p-0 text-xs font-medium whitespace-nowrap", width, !narrow && "max-md:hidden")}
                >
                  <a
                    href={sortHref(view, sort, kept)}
                    data-sort={sort}
                    onClick={(event) => {
                      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                      event.preventDefault();
                      onSort(sort);
                    }}
                    className={classNames("touch flex h-10 items-center gap-1 px-2 hover:text-ink md:px-3", number && "justify-end", sorted ? "text-ink" : "text-ink-soft")}
                  >
                    {COLUMN_WORDS[sort]}
                    {sorted ? <Arrow aria-hidden className="size-3.5" /> : null}
                  </a>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {above > 0 ? <Gap height={above} span={visible.length} /> : null}
          {items.map(({ index }) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <tr
                key={line.id}
                aria-rowindex={before + index + 2}
                data-row={index}
                onClick={(event) => {
                  if (!(event.target as Element).closest("a") && window.getSelection()?.isCollapsed !== false) router.push(hrefOf(line));
                }}
                className="h-10 cursor-pointer hover:bg-sunken focus-within:bg-accent-soft pointer-coarse:h-11"
              >
                <th scope="row" className="text-left font-medium">
                  <Link href={hrefOf(line)} prefetch={false} className="hover:underline">
                    {line.name}
                  </Link>
                </th>
                {columns.map((column) => {
                  const { number, narrow } = COLUMN_STYLE[column];
                  return (
                    <td key={column} className={classNames(number && "num text-right", !narrow && "max-md:hidden") || undefined}>
                      {cellOf(column, line, day)}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          {below > 0 ? <Gap height={below} span={visible.length} /> : null}
        </tbody>
      </table>
    </div>
  );
}

const Gap = ({ height, span }: { height: number; span: number }) => (
  <tr aria-hidden>
    <td colSpan={span} style={{ height, padding: 0 }} />
  </tr>
);
