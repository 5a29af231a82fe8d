import { addMonths, isMonth, monthOf, monthsBetween, periodEnd, periodFirst, periodLast, type Day, type Month, type Period } from "#lib/date.ts";
import { formatDay, formatPeriod } from "#lib/format/date.ts";
import type { Currency, Minor } from "#lib/money.ts";
import type { CompanyData } from "./company-data.ts";
import type { ColumnKey } from "./grid-columns.ts";

type FigureRow = CompanyData["figures"][number];

/** One period as the grid shows it; `id` is the row known now, null where nothing was reported. */
export type GridRow = {
  period: Period;
  label: string;
  id: string | null;
  currency: Currency;
  complete: boolean;
  values: Record<ColumnKey, Minor | number | null>;
  provenance: string;
  fromEntries: boolean;
  corrections: number;
};

// So many months are listed to be typed in, even where fewer are known: a trend takes three, the primary six.
const LEAST = 6;

/** Newest first: every reported period, the months missing between them, and those up to the last complete month. */
export function gridRows({ figures, company, asOf }: CompanyData): GridRow[] {
  const known = new Map(figures.map((row) => [row.period, row]));
  const last = addMonths(monthOf(asOf), -1);
  const months = figures.map((row) => row.period).filter(isMonth);
  const first = months.reduce<Month | null>((least, month) => (least === null || month < least ? month : least), null);
  const least = addMonths(last, 1 - LEAST);
  const start = first === null ? (figures.length === 0 ? least : null) : first < least ? first : least;
  const between = start === null || start > last ? [] : Array.from({ length: monthsBetween(start, last) + 1 }, (_, i) => addMonths(start, i));
  const covered = new Set(figures.filter((row) => !isMonth(row.period)).flatMap((row) => between.filter((month) => month >= periodFirst(row.period) && month <= periodLast(row.period))));
  const periods = new Set<Period>([...figures.map((row) => row.period), ...between.filter((month) => !covered.has(month))]);
  const key = (period: Period) => `${periodEnd(period)} ${9 - period.length}`;
  return [...periods].sort((a, b) => (key(a) < key(b) ? 1 : -1)).map((period) => rowOf(period, known.get(period) ?? null, company.currency, asOf));
}

function rowOf(period: Period, row: FigureRow | null, currency: Currency, asOf: Day): GridRow {
  return {
    period,
    label: formatPeriod(period),
    id: row?.id ?? null,
    currency: row?.currency ?? currency,
    complete: periodEnd(period) < `${monthOf(asOf)}-01`,
    values: {
      revenue: row?.revenueMinor ?? null, expenses: row?.expensesMinor ?? null, payroll: row?.payrollMinor ?? null, costOfRevenue: row?.costOfRevenueMinor ?? null,
      inference: row?.inferenceMinor ?? null, marketing: row?.marketingMinor ?? null, other: row?.otherMinor ?? null, oneOffIn: row?.oneOffInMinor ?? null,
      oneOffOut: row?.oneOffOutMinor ?? null, financingIn: row?.financingInMinor ?? null, financingOut: row?.financingOutMinor ?? null, cashEnd: row?.cashEndMinor ?? null,
      headcount: row?.headcount ?? null,
    },
    provenance: row ? provenanceOf(row) : "nothing was reported",
    fromEntries: row?.fromEntries ?? false,
    corrections: row?.corrections ?? 0,
  };
}

const SOURCES: Record<FigureRow["source"], string> = { typed: "typed", imported: "imported", transactions: "added up from bank entries", link: "from the founder's link", api: "sent through the API" };

/** "typed by owner on 3 Nov 2026, corrected twice" */
export function provenanceOf(row: Pick<FigureRow, "source" | "reportedBy" | "reportedAt" | "periodAssumed" | "prior" | "note"> & { corrections?: number }): string {
  const corrections = row.corrections ?? 0;
  const times = corrections === 0 ? "" : `, row ${corrections + 1} of its history`;
  return `${SOURCES[row.source]} by ${row.reportedBy}, reported ${formatDay(row.reportedAt)}${times}${row.periodAssumed ? "; the source stated no period" : ""}${row.prior ? "; from a later report's column for the period before" : ""}${row.note ? `. Note: ${row.note}` : ""}`;
}
