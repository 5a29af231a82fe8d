import { lexDate, readDay, type DateOrder } from "./day-text.ts";

/** `sure` is false where the order rests on custom alone; `why` then says on what. */
export type OrderVerdict = { order: DateOrder; sure: boolean; why: string };
/** What else speaks for an order: the first date of a row written with dots, a decimal comma, dollars, the headers' language. */
export type OrderHints = { decimalComma: boolean; dollars: boolean; english: boolean };

/** Decides day and month by all cells of the column: impossible readings first, then the order of the rows, then which part varies more. */
export function decideOrder(cells: readonly string[], hints: OrderHints): OrderVerdict {
  const parts: [number, number, number][] = [];
  const texts: string[] = [];
  for (const cell of cells) {
    const written = lexDate(cell);
    if (written && "parts" in written) {
      parts.push(written.parts);
      texts.push(cell);
    }
  }
  if (parts.length === 0) return { order: "ymd", sure: true, why: "the year stands first or the month is named" };
  const over = (i: 0 | 1 | 2, n: number) => parts.filter((p) => p[i] > n).length;
  if (over(0, 31) > parts.length / 2) return { order: "ymd", sure: true, why: "the first number is above 31" };
  const dmy = over(0, 12);
  const mdy = over(1, 12);
  if (dmy > mdy) return { order: "dmy", sure: true, why: `${dmy} dates have a first number above 12` };
  if (mdy > dmy) return { order: "mdy", sure: true, why: `${mdy} dates have a second number above 12` };
  return byCustom(parts, texts, hints);
}

function byCustom(parts: readonly [number, number, number][], texts: readonly string[], hints: OrderHints): OrderVerdict {
  if (texts.every((t) => /^\D*\d{1,2}\./.test(t))) return { order: "dmy", sure: true, why: "dates with dots are written day first" };
  const ranks = (["dmy", "mdy"] as const).map((order) => ({ order, disorder: disorder(texts.map((t) => readDay(t, order) ?? "")) }));
  const [a, b] = ranks as [(typeof ranks)[0], (typeof ranks)[0]];
  const rows = "the rows are in order of time only so";
  if (a.disorder === 0 && b.disorder > 0) return { order: "dmy", sure: parts.length > 5, why: rows };
  if (b.disorder === 0 && a.disorder > 0) return { order: "mdy", sure: parts.length > 5, why: rows };
  if (parts.every((p) => p[0] === p[1])) return { order: "dmy", sure: true, why: "day and month are equal in every row" };
  const first = new Set(parts.map((p) => p[0])).size;
  const second = new Set(parts.map((p) => p[1])).size;
  const varies = "the days of an export vary more than its months";
  if (parts.length > 2 && first >= second + 2) return { order: "dmy", sure: false, why: varies };
  if (parts.length > 2 && second >= first + 2) return { order: "mdy", sure: false, why: varies };
  if (a.disorder < b.disorder * 0.5) return { order: "dmy", sure: false, why: rows };
  if (b.disorder < a.disorder * 0.5) return { order: "mdy", sure: false, why: rows };
  if (hints.decimalComma || !hints.english) return { order: "dmy", sure: false, why: "the file's language writes the day first" };
  if (hints.dollars) return { order: "mdy", sure: false, why: "dollar amounts suggest the American order" };
  return texts.some((t) => t.includes("-")) ? { order: "dmy", sure: false, why: "dates with dashes are mostly written day first" } : { order: "mdy", sure: false, why: "nothing in the file decides it" };
}

/** Steps against the file's own direction (oldest or newest first); 0 for a sorted column. */
function disorder(days: readonly string[]): number {
  let up = 0;
  let down = 0;
  for (let i = 1; i < days.length; i++) {
    const [p, q] = [days[i - 1] as string, days[i] as string];
    if (q > p) up++;
    else if (q < p) down++;
  }
  return Math.min(up, down);
}
