import Link from "next/link";
import { formatDay, formatPeriod } from "#lib/format/date.ts";
import type { Period } from "#lib/date.ts";
import type { listFigureHistory } from "#app/_operations/list-figure-history.ts";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { cellText } from "./cell-text.ts";
import { COLUMNS, type Column } from "./grid-columns.ts";
import { provenanceOf } from "./grid-rows.ts";

type History = Awaited<ReturnType<(typeof listFigureHistory)["call"]>>["rows"];

const valueOf = (row: History[number], column: Column) => (column.key === "headcount" ? row.headcount : (row[`${column.key}Minor` as "revenueMinor"] ?? null));
const textOf = (row: History[number], column: Column): string => cellText(valueOf(row, column), row.currency, column.count) || "unknown";

/** Every row of a period, old to new: what changed, when, by whom and from what. */
export function HistoryList({ period, rows, entriesHref }: { period: Period; rows: History; entriesHref: string }) {
  if (rows.length === 0) return <EmptyState title="Nothing was reported">For {formatPeriod(period)} no row is known.</EmptyState>;
  return (
    <div className="flex flex-col gap-4">
      <ol className="flex flex-col divide-y">
        {rows.map((row, index) => {
          const before = rows[index - 1];
          const changed = COLUMNS.filter((column) => (before ? valueOf(row, column) !== valueOf(before, column) : valueOf(row, column) !== null));
          const toggled = before && (row.oneOffInRecurring !== before.oneOffInRecurring || row.oneOffOutRecurring !== before.oneOffOutRecurring);
          return (
            <li key={row.id} className="flex flex-col gap-1 py-3 first:pt-0">
              <p className="font-medium">
                <time dateTime={row.reportedAt}>{formatDay(row.reportedAt)}</time>
                {index === rows.length - 1 ? <span className="font-normal text-ink-soft"> - holds now</span> : null}
              </p>
              <p className="text-sm text-ink-soft">
                {provenanceOf(row)}
                {row.importFile ? (
                  <>
                    {" "}
                    (file{" "}
                    <Link className="text-accent underline" href={`/import/${row.importId}`}>
                      {row.importFile}
                    </Link>
                    )
                  </>
                ) : null}
              </p>
              <dl className="num grid grid-cols-[auto_1fr] gap-x-4 text-sm">
                {changed.map((column) => (
                  <div key={column.key} className="contents">
                    <dt className="text-ink-soft">{column.label}</dt>
                    <dd>
                      {before ? `${textOf(before, column)} → ` : ""}
                      {textOf(row, column)}
                    </dd>
                  </div>
                ))}
                {toggled ? (
                  <div className="contents">
                    <dt className="text-ink-soft">One-offs</dt>
                    <dd>{row.oneOffInRecurring || row.oneOffOutRecurring ? "counted as recurring" : "counted once"}</dd>
                  </div>
                ) : null}
              </dl>
            </li>
          );
        })}
      </ol>
      {rows.some((row) => row.source === "transactions") ? (
        <Link href={entriesHref} className={buttonStyle("quiet", "sm")}>
          See the bank rows
        </Link>
      ) : null}
    </div>
  );
}
