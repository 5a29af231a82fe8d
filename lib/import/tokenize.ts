/** One record of a delimited text. `line` is the physical line of its start, from 1; `lines` how many it spans. */
export type Row = { line: number; lines: number; cells: string[] };
export type LineEnd = "\n" | "\r";

// Longer than any real cell: a quote still open after this many characters is a stray one.
const LONGEST_CELL = 1_048_576;

/** CR where the text has more of it alone than of LF; LF, CRLF and a doubled CRCRLF are all read as "\n". */
export function lineEndOf(text: string): LineEnd {
  const head = text.slice(0, 1_000_000);
  const feeds = count(head, "\n", 0, head.length);
  return feeds < count(head.replace(/\r+\n/g, "\n"), "\r", 0, head.length) ? "\r" : "\n";
}

/** All records of a whole text. */
export function tokenize(text: string, delimiter: string): Row[] {
  const tokenizer = new Tokenizer(delimiter, lineEndOf(text));
  return [...tokenizer.push(text), ...tokenizer.end()];
}

/**
 * Splits delimited text that arrives in chunks, memory bounded by the longest record.
 * Own instead of papaparse: that gives no physical line numbers and reads mixed or CR-only line ends by guess.
 * Quotes as in RFC 4180; a quote inside a bare cell, one not followed by a delimiter, and one never closed are literal.
 */
export class Tokenizer {
  private rest = "";
  private line = 1;

  constructor(
    private readonly delimiter: string,
    private readonly lineEnd: LineEnd = "\n",
  ) {}

  push(chunk: string): Row[] {
    return this.read(chunk, false);
  }

  end(): Row[] {
    return this.read("", true);
  }

  private read(chunk: string, last: boolean): Row[] {
    const text = this.rest === "" ? chunk : this.rest + chunk;
    const rows: Row[] = [];
    let from = 0;
    let quote = text.indexOf('"');
    while (from < text.length) {
      const end = text.indexOf(this.lineEnd, from);
      if (end < 0 && !last) break;
      const stop = end < 0 ? text.length : end;
      if (quote >= 0 && quote < from) quote = text.indexOf('"', from);
      if (quote < 0 || quote >= stop) {
        let until = stop;
        while (this.lineEnd === "\n" && until > from && text.charCodeAt(until - 1) === 13) until--;
        rows.push({ line: this.line++, lines: 1, cells: text.slice(from, until).split(this.delimiter) });
        from = stop + 1;
        continue;
      }
      const next = this.quoted(text, from, last, rows);
      if (next === null) break;
      from = next;
    }
    this.rest = from < text.length ? text.slice(from) : "";
    return rows;
  }

  /** Reads one record that holds quotes; the position after it, or null where more text is needed. */
  private quoted(text: string, start: number, last: boolean, rows: Row[]): number | null {
    const cells: string[] = [];
    let at = start;
    for (;;) {
      let open = at;
      while (text[open] === " ") open++;
      const closed = text[open] === '"' ? this.close(text, open + 1, last) : undefined;
      if (closed === null) return null;
      if (closed !== undefined) {
        cells.push(closed.cell);
        at = closed.end;
      } else {
        const end = this.bareEnd(text, at);
        if (end === text.length && !last) return null;
        cells.push(text.slice(at, end));
        at = end;
      }
      if (text.startsWith(this.delimiter, at)) {
        at += this.delimiter.length;
        continue;
      }
      if (at === text.length && !last) return null;
      const after = at < text.length ? at + 1 : at;
      if (this.lineEnd === "\n") cells.push((cells.pop() as string).replace(/\r+$/, ""));
      const lines = Math.max(1, count(text, this.lineEnd, start, after) + (at === text.length ? 1 : 0));
      rows.push({ line: this.line, lines, cells });
      this.line += lines;
      return after;
    }
  }

  private bareEnd(text: string, from: number): number {
    const delimiter = text.indexOf(this.delimiter, from);
    const end = text.indexOf(this.lineEnd, from);
    return Math.min(delimiter < 0 ? text.length : delimiter, end < 0 ? text.length : end);
  }

  /** The quoted cell from after its opening quote; null: more text is needed; undefined: the quote is a stray one. */
  private close(text: string, from: number, last: boolean): { cell: string; end: number } | null | undefined {
    for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at)) {
      if (text[at + 1] === '"') {
        at += 2;
        continue;
      }
      let end = at + 1;
      while (text[end] === " ") end++;
      if (end >= text.length && !last) return null;
      if (this.lineEnd === "\n") {
        let feed = end;
        while (text[feed] === "\r") feed++;
        if (feed > end && feed >= text.length && !last) return null;
        if (text[feed] === "\n" || feed >= text.length) end = feed;
      }
      if (end >= text.length || text[end] === this.lineEnd || text.startsWith(this.delimiter, end)) {
        return { cell: text.slice(from, at).replaceAll('""', '"'), end };
      }
      at += 1;
    }
    return last || text.length - from > LONGEST_CELL ? undefined : null;
  }
}

function count(text: string, sign: string, from: number, to: number): number {
  let n = 0;
  for (let at = text.indexOf(sign, from); at >= 0 && at < to; at = text.indexOf(sign, at + 1)) n++;
  return n;
}
