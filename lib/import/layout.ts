import { columnRoles, plainHeader } from "./column-names.ts";
import { looksLikeBooking } from "./column-profile.ts";
import { looksLikeAmount } from "./amount-text.ts";
import { looksLikeDate } from "./day-text.ts";
import type { Row } from "./tokenize.ts";

/** Where the table of a file lies: index of the header row (null: none) and of the first row below it. */
export type Layout = { header: number | null; body: number };

const SEARCHED = 150;

export const isBlank = (row: Row): boolean => row.cells.every((c) => c.trim() === "");

/** Finds the header: by the names of columns, else by text cells above rows that hold dates and amounts. */
export function findLayout(rows: readonly Row[]): Layout {
  const named = namedHeader(rows);
  if (named !== null) return { header: named, body: named + 1 };
  const first = rows.findIndex((r, i) => i < SEARCHED && looksLikeBooking(r));
  if (first >= 0) {
    const above = headerAbove(rows, first);
    return above === null ? { header: null, body: first } : { header: above, body: above + 1 };
  }
  return tableLayout(rows);
}

/** The header of a table of any kind: the first row of the usual width whose cells are all text. */
export function tableLayout(rows: readonly Row[]): Layout {
  const width = usualWidth(rows);
  const at = rows.findIndex((r, i) => i < SEARCHED && filled(r) >= Math.max(1, Math.min(width, 2)) && r.cells.length >= width && !isBlank(r));
  if (at < 0) return { header: null, body: 0 };
  return isTextRow(rows[at] as Row) ? { header: at, body: at + 1 } : { header: null, body: at };
}

function namedHeader(rows: readonly Row[]): number | null {
  let best: { at: number; score: number } | null = null;
  for (let i = 0; i < Math.min(rows.length, SEARCHED); i++) {
    const score = headerScore(rows[i] as Row);
    if (score > 0 && (best === null || score > best.score)) best = { at: i, score };
  }
  return best?.at ?? null;
}

/** Number of cells that name a column, 0 unless a date and money are among them and no cell is itself a date or amount. */
function headerScore(row: Row): number {
  let dates = 0;
  let money = 0;
  let named = 0;
  let strange = 0;
  for (const cell of row.cells) {
    if (cell.trim() === "") continue;
    if (looksLikeDate(cell) || looksLikeAmount(cell) || cell.length > 400) {
      strange++;
      continue;
    }
    const roles = cell.length > 80 ? {} : columnRoles(cell);
    if (Object.keys(roles).length > 0) named++;
    if ((roles.date ?? roles.valueDate ?? 0) > 2) dates++;
    if (Math.max(roles.amount ?? 0, roles.debit ?? 0, roles.credit ?? 0) > 2) money++;
  }
  return dates > 0 && money > 0 && strange <= named / 4 ? named : 0;
}

function headerAbove(rows: readonly Row[], first: number): number | null {
  const width = (rows[first] as Row).cells.length;
  for (let i = first - 1; i >= 0 && i >= first - 4; i--) {
    const row = rows[i] as Row;
    if (isBlank(row)) continue;
    return isTextRow(row) && Math.abs(row.cells.length - width) <= 1 && filled(row) >= Math.max(2, width / 2) ? i : null;
  }
  return null;
}

const filled = (row: Row): number => row.cells.filter((c) => c.trim() !== "").length;
const isTextRow = (row: Row): boolean => row.cells.every((c) => !looksLikeDate(c) && !looksLikeAmount(c));

export function usualWidth(rows: readonly Row[]): number {
  const widths = new Map<number, number>();
  for (const row of rows.slice(0, 500)) if (!isBlank(row)) widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1);
  let best = 1;
  let most = 0;
  for (const [width, n] of widths) if (n > most || (n === most && width > best)) [best, most] = [width, n];
  return best;
}

/** Name under which the app remembers how a source's files are read: its header cells, or the shape of its first row. */
export function layoutSignature(headers: readonly string[] | null, sample: Row | undefined, delimiter: string): string {
  const sign = delimiter === "\t" ? "tab" : delimiter;
  if (headers) return `${sign} ${headers.map(plainHeader).join("|")}`;
  const shapes = (sample?.cells ?? []).map((c) => (c.trim() === "" ? "" : looksLikeDate(c) ? "date" : looksLikeAmount(c) ? "amount" : "text"));
  return `${sign} no header: ${shapes.join("|")}`;
}
