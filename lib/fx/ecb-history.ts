import { type Day, isDay } from "#lib/date.ts";
import { invalid } from "#lib/errors.ts";
import { type Currency, isCurrency } from "#lib/money.ts";
import { type EuroRate, isRate, type Rates, ratesFrom } from "./rates.ts";

export const ECB_NAME = "European Central Bank euro reference rates";

/** A rates file read: the rates, every row of them, and each cell that could not be read with its physical line. */
export type RatesFile = { rates: Rates; rows: EuroRate[]; rejected: { line: number; why: string }[] };

/**
 * Reads the ECB's history file (eurofxref-hist.csv): units of each currency for one euro, a day a line, in any order.
 * `N/A` and empty cells are no rates. Throws invalid where the file is not such a table or holds no rate at all.
 */
export function readEcbHistory(text: string): RatesFile {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const header = (lines[0] ?? "").split(",").map((cell) => cell.trim().toUpperCase());
  const codes = header.map((cell, index) => (index > 0 && isCurrency(cell) ? cell : null));
  if (header[0] !== "DATE" || !codes.some((code) => code !== null)) {
    throw invalid([{ path: "line 1", message: "This is not the ECB's table of rates: it starts with Date, USD, JPY and so on." }]);
  }
  const rows: EuroRate[] = [];
  const rejected: RatesFile["rejected"] = [];
  const seen = new Map<Day, number>();
  const days: Day[] = [];
  lines.forEach((text, index) => {
    const line = index + 1;
    if (line === 1 || text.trim() === "") return;
    const cells = text.split(",");
    const day = (cells[0] ?? "").trim();
    if (!isDay(day)) return void rejected.push({ line, why: `"${day}" is not a day.` });
    const before = seen.get(day);
    if (before !== undefined) return void rejected.push({ line, why: `${day} stands in line ${before} already.` });
    seen.set(day, line);
    days.push(day);
    codes.forEach((code, column) => readCell(code, (cells[column] ?? "").trim(), day, line, { rows, rejected }));
  });
  if (rows.length === 0) throw invalid([{ path: "", message: "There is no rate in this file." }]);
  days.sort();
  return { rates: ratesFrom(ECB_NAME, rows, { firstDay: days[0] as Day, lastDay: days.at(-1) as Day }), rows, rejected };
}

function readCell(code: Currency | null, cell: string, day: Day, line: number, into: Pick<RatesFile, "rows" | "rejected">) {
  if (code === null || cell === "" || cell === "N/A") return;
  if (isRate(cell)) into.rows.push({ currency: code, day, rate: cell });
  else into.rejected.push({ line, why: `The rate of ${code} on ${day} is "${cell}", which is not a positive number.` });
}
