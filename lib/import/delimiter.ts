import { looksLikeAmount } from "./amount-text.ts";
import { looksLikeDate } from "./day-text.ts";
import { tokenize, type Row } from "./tokenize.ts";

export type Delimiter = "," | ";" | "\t" | "|";
export const DELIMITERS: readonly Delimiter[] = [",", ";", "\t", "|"];

/** Text of the first line where Excel names the delimiter ("sep=;"), or null. */
export function statedDelimiter(text: string): Delimiter | null {
  const match = /^"?sep=(.)"?\r?(?:\n|\r|$)/i.exec(text);
  return match && (DELIMITERS as readonly string[]).includes(match[1] as string) ? (match[1] as Delimiter) : null;
}

/** The delimiter under which most rows have one width and their cells read as whole dates and amounts. */
export function detectDelimiter(text: string): Delimiter {
  const stated = statedDelimiter(text);
  if (stated) return stated;
  const sample = headLines(text, 200_000);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = scoreRows(tokenize(sample, delimiter).slice(0, 400));
    if (score > best.score * 1.0001) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Whole lines from the start of the text, about `size` characters. */
export function headLines(text: string, size: number): string {
  if (text.length <= size) return text;
  const end = Math.max(text.lastIndexOf("\n", size), text.includes("\n") ? -1 : text.lastIndexOf("\r", size));
  return text.slice(0, end > 0 ? end + 1 : size);
}

function scoreRows(rows: readonly Row[]): number {
  const widths = new Map<number, number>();
  let filled = 0;
  let typed = 0;
  for (const { cells } of rows) {
    if (cells.every((c) => c.trim() === "")) continue;
    filled++;
    if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    if (cells.length > 1 && cells.some(looksLikeDate)) typed += cells.some(looksLikeAmount) ? 1 : 0.5;
  }
  if (filled === 0) return 0;
  let modal = 0;
  let width = 0;
  for (const [w, n] of widths) if (n > modal || (n === modal && w > width)) [modal, width] = [n, w];
  if (width < 2) return 0;
  return (modal / filled) * (1 + Math.log2(width) / 8) + (2 * typed) / filled;
}
