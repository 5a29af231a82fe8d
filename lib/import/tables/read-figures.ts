import type { Day, Period } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";
import { decemberBefore } from "./december-before.ts";
import { AMOUNT_FIELDS, type AmountField, type FigureSet, type FiguresMapping } from "./mapping.ts";
import { isTotal, readCompanyKey } from "./read-company-key.ts";
import { readPeriod, shiftPeriod } from "./read-period.ts";
import { isBlankCell, type RowValues } from "./row-values.ts";
import type { FigureRow, LineNote } from "./table-rows.ts";

type Read = { rows: FigureRow[]; warnings: LineNote[] };

/** The figures of one row, one a set of columns; a set that is blank, or all 0 beside the row's own, gives none. Reasons are among the faults. */
export function readFigureRow(values: RowValues, line: number, mapping: FiguresMapping, fallback: Currency | null, today: Day): Read {
  const key = readCompanyKey(values, mapping.company);
  if (key && isTotal(key)) values.faults.push("a line of totals is no figure");
  const currency = values.currency(mapping.currency, fallback);
  if (currency === null && values.faults.length === 0) values.faults.push("no currency is stated for its amounts");
  const reportedAt = values.day(mapping.reportedAt) ?? today;
  const period = periodOf(values, mapping);
  const warnings: LineNote[] = [];
  if (key === null || currency === null || period === null) return { rows: [], warnings };
  const rows = mapping.sets.flatMap((set): FigureRow[] => {
    const amounts = Object.fromEntries(AMOUNT_FIELDS.map((field) => [field, values.amount(set.amounts[field], currency)])) as Record<AmountField, Minor | null>;
    const headcount = headcountOf(values, set);
    const notes = [values.text(mapping.note), ...settle(amounts, set, mapping)].filter((note) => note !== null);
    const nothing = headcount === null && AMOUNT_FIELDS.every((field) => amounts[field] === null);
    if (nothing && set.shift !== 0) return [];
    return [{ line, key, period: shiftPeriod(period.period, set.shift), periodAssumed: period.assumed, prior: set.shift < 0, currency, ...amounts, headcount, reportedAt, note: notes.join(" ") || null }];
  });
  if (rows.length === 0 && values.faults.length === 0) values.faults.push("the row holds no amount");
  if (values.faults.length > 0) return { rows: [], warnings };
  return { rows, warnings };
}

/** Sets to null what a set's amounts cannot mean, and says why. */
function settle(amounts: Record<AmountField, Minor | null>, set: FigureSet, mapping: FiguresMapping): string[] {
  const known = AMOUNT_FIELDS.filter((field) => amounts[field] !== null);
  if (mapping.allZeroIsUnknown && known.length > 0 && known.every((field) => amounts[field] === 0)) {
    for (const field of AMOUNT_FIELDS) amounts[field] = null;
    return ["Every amount of this period is 0 in the source: read as not known."];
  }
  const notes: string[] = [];
  if (amounts.expenses !== null && amounts.expenses < 0) {
    amounts.expenses = null;
    notes.push(set.amounts.expenses?.from === "difference" ? "Expenses come to less than 0 by the source's own figures: read as not known." : "Expenses below 0 in the source: read as not known.");
  }
  for (const field of ["payroll", "costOfRevenue", "inference", "marketing", "other"] as const) if (amounts[field] !== null && amounts[field] < 0) amounts[field] = null;
  return notes;
}

function periodOf(values: RowValues, { period, dateOrder }: FiguresMapping): { period: Period; assumed: boolean } | null {
  const text = period.column === null ? apart(values, period) : values.cell(period.column);
  if (!isBlankCell(text)) {
    const read = readPeriod(text, period.unit, dateOrder);
    if (read !== null) return { period: read, assumed: false };
    values.faults.push(`"${text.slice(0, 40)}" is not a month, quarter, year or date`);
    return null;
  }
  if (period.whenBlank) {
    const day = values.day({ from: "column", ...period.whenBlank.of });
    if (day !== null) return { period: decemberBefore(day, period.whenBlank.days), assumed: true };
  }
  if (values.faults.length === 0) values.faults.push("the row does not say which period it is about");
  return null;
}

function apart(values: RowValues, { year, month, quarter }: FiguresMapping["period"]): string {
  const at = (column: number | null) => (column === null ? "" : values.cell(column));
  if (isBlankCell(at(year))) return "";
  if (!isBlankCell(at(month))) return /^\d+$/.test(at(month)) ? `${at(year)}-${at(month).padStart(2, "0")}` : `${at(month)} ${at(year)}`;
  return isBlankCell(at(quarter)) ? at(year) : `${at(year)}-Q${at(quarter).replace(/^\D*/, "")}`;
}

function headcountOf(values: RowValues, set: FigureSet): number | null {
  const text = values.text(set.headcount);
  if (text === null) return null;
  const plain = text.replace(/[,\s'](?=\d{3}\b)/g, "").replace(/\.0+$/, "");
  if (/^\d{1,7}$/.test(plain)) return Number(plain);
  values.faults.push(`"${text.slice(0, 40)}" is not a number of people`);
  return null;
}
