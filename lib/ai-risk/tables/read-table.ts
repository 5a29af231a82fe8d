import { type Day, isDay } from "#lib/date.ts";
import { invalid } from "#lib/errors.ts";
import { tokenize } from "#lib/import/tokenize.ts";

/** A data file read: its rows, and each line that could not be read with the reason. */
export type ReadTable<R> = { rows: R[]; rejected: { line: number; why: string }[] };

/** The cells of one line by the header's names; a reader throws what is wrong, in words. */
export type Cells = {
  text: (name: string) => string;
  day: (name: string) => Day;
  number: (name: string, within?: readonly [low: number, high: number]) => number;
};

class BadCell extends Error {}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads comma-separated text by the names of its header. Throws invalid where a column of `columns` is missing or no row
 * could be read; a bad line is rejected with its reason; `read` returns null for a line that says nothing.
 */
export function readTable<R>(text: string, what: string, columns: readonly string[], read: (cells: Cells) => R | null): ReadTable<R> {
  const [header, ...lines] = tokenize(text.replace(/^\uFEFF/, ""), ",");
  const names = (header?.cells ?? []).map((cell) => cell.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw invalid([{ path: "line 1", message: `This is not ${what}: the column ${missing.map((name) => `"${name}"`).join(", ")} is missing.` }]);
  const found: ReadTable<R> = { rows: [], rejected: [] };
  for (const { line, cells } of lines) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    try {
      const row = read(cellsOf(names, cells));
      if (row !== null) found.rows.push(row);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      found.rejected.push({ line, why: error.message });
    }
  }
  if (found.rows.length > 0) return found;
  throw invalid([{ path: "", message: `There is no row of ${what} in this file.` }, ...found.rejected.slice(0, 20).map(({ line, why }) => ({ path: `line ${line}`, message: why }))]);
}

function cellsOf(names: readonly string[], cells: readonly string[]): Cells {
  const text = (name: string): string => {
    const index = names.indexOf(name);
    return index < 0 ? "" : (cells[index] ?? "").trim();
  };
  return {
    text,
    day: (name) => {
      const value = text(name);
      if (!isDay(value)) throw new BadCell(`The ${name} "${value}" is not a day, YYYY-MM-DD.`);
      return value;
    },
    number: (name, [low, high] = [-1e9, 1e9]) => {
      const value = text(name);
      if (!NUMBER.test(value)) throw new BadCell(`The ${name} "${value}" is not a number.`);
      if (Number(value) < low || Number(value) > high) throw new BadCell(`The ${name} ${value} is not between ${low} and ${high}.`);
      return Number(value);
    },
  };
}
