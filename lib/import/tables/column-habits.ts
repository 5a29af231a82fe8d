import { decimalEvidence, lexAmount } from "#lib/import/amount-text.ts";
import { type DateOrder, lexDate } from "#lib/import/day-text.ts";
import type { Row } from "#lib/import/tokenize.ts";
import type { PeriodUnit } from "./read-period.ts";
import { isDay } from "#lib/date.ts";

/** How the cells of a sample write dates and decimals: judged over all of them, never cell by cell. */
export type Habits = { dateOrder: DateOrder; decimal: "." | "," };

export function habitsOf(rows: readonly Row[]): Habits {
  let [dayFirst, monthFirst, dots, commas] = [0, 0, 0, 0];
  for (const { cells } of rows) {
    for (const cell of cells) {
      const date = lexDate(cell);
      if (date && "parts" in date) {
        if (date.parts[0] > 12) dayFirst++;
        if (date.parts[1] > 12) monthFirst++;
        continue;
      }
      const core = date === null ? lexAmount(cell)?.core : undefined;
      const sign = core ? decimalEvidence(core) : null;
      if (sign === ".") dots++;
      if (sign === ",") commas++;
    }
  }
  const decimal = commas > dots ? "," : ".";
  return { decimal, dateOrder: dayFirst > monthFirst || (dayFirst === monthFirst && decimal === ",") ? "dmy" : "mdy" };
}

const QUARTER_ENDS = [3, 6, 9, 12];

/** What bare dates of a period column stand for: year ends, quarter ends or months, as its name or its cells tell. */
export function unitOf(name: string, cells: readonly string[]): PeriodUnit {
  if (/\bquarter|\bquartal|\btrimestre/.test(name)) return "quarter";
  if (/\b(fiscal year|year|annual|jahr|annee)\b/.test(name)) return "year";
  const months = cells.map((cell) => cell.trim()).filter(isDay).map((day) => Number(day.slice(5, 7)));
  if (months.length < 2) return "month";
  if (months.every((month) => month === 12)) return "year";
  return months.every((month) => QUARTER_ENDS.includes(month)) && new Set(months).size > 1 ? "quarter" : "month";
}
