import { plainHeader } from "./column-names.ts";
import { isBlank } from "./layout.ts";
import { rowReader } from "./read-row.ts";
import { sectionHeading, summaryRow } from "./row-words.ts";
import type { LineReason, RowCounts, StatementEntry, StatementMapping } from "./statement-types.ts";
import type { Row } from "./tokenize.ts";

export type StatementBatch = { entries: StatementEntry[]; rejected: LineReason[]; skipped: LineReason[] };
type Undated = { line: number; why: string; text: string; minor: number | null; total: boolean };

/** Reads the rows below the header in file order; every row ends as exactly one of RowCounts. Holds one entry back, since text rows may still join it. */
export class StatementReader {
  readonly counts: RowCounts & { notes: number };
  private readonly read: ReturnType<typeof rowReader>;
  private readonly header: string;
  private readonly firstHeader: number;
  private batch: StatementBatch = { entries: [], rejected: [], skipped: [] };
  private last: StatementEntry | null = null;
  private gap = false;
  private pendingSection = false;
  private pending: Undated[] = [];
  private sum = 0;

  constructor(private readonly mapping: StatementMapping) {
    this.read = rowReader(mapping);
    this.header = mapping.headers.map(plainHeader).join("|");
    this.firstHeader = mapping.headers.findIndex((h) => h.trim() !== "");
    this.counts = { rows: 0, blank: 0, preamble: 0, header: 0, entries: 0, continuation: 0, skipped: 0, rejected: 0, notes: 0 };
  }

  /** Counts the rows above the body without reading them as bookings. */
  above(rows: readonly Row[], header: number | null): void {
    rows.forEach((row, i) => {
      this.counts.rows++;
      if (i === header) this.counts.header++;
      else if (isBlank(row)) this.counts.blank++;
      else {
        this.counts.preamble++;
        const text = row.cells.find((c) => c.trim() !== "") ?? "";
        if (row.cells.some((c) => /\d[.,]\d\d\b/.test(c)) || summaryRow(text)) this.batch.skipped.push({ line: row.line, why: "above the header: account summary, no booking" });
      }
    });
  }

  add(row: Row): void {
    this.counts.rows++;
    const { cells } = row;
    if (cells.length <= 1 ? isBlank(row) : cells[0] === "" && isBlank(row)) {
      this.counts.blank++;
      this.gap = true;
      return;
    }
    if (this.firstHeader >= 0 && cells[this.firstHeader] === this.mapping.headers[this.firstHeader] && cells.map(plainHeader).join("|") === this.header) {
      this.counts.header++;
      return;
    }
    const read = this.read(row);
    if (read.kind === "note" || read.kind === "skipped") this.heading(cells);
    if (read.kind !== "note" && this.pendingSection) {
      this.drop("skipped", row.line, "listed under what is not booked yet: no money moved");
      return;
    }
    if (read.kind === "entry") {
      this.settle(true);
      this.flush();
      this.last = read.entry;
      this.sum += read.entry.amountMinor;
      this.gap = false;
      this.counts.entries++;
    } else if (read.kind === "note") this.note(row, read.text, read.figures);
    else if (read.kind === "undated") this.pending.push({ line: row.line, why: read.why, text: read.text, minor: read.minor, total: read.total });
    else this.drop(read.kind, row.line, read.why);
  }

  /** Entries that are complete, with the lines told so far. */
  take(): StatementBatch {
    const batch = this.batch;
    this.batch = { entries: [], rejected: [], skipped: [] };
    return batch;
  }

  end(): StatementBatch {
    this.settle(false);
    this.flush();
    return this.take();
  }

  /** A lone text that names a part of the list, where no booking goes on. */
  private heading(cells: readonly string[]): void {
    const filled = cells.filter((c) => c.trim() !== "");
    if (filled.length !== 1 || (this.last !== null && !this.gap)) return;
    const part = sectionHeading(filled[0] as string);
    if (part !== null) this.pendingSection = part === "pending";
  }

  private note(row: Row, text: string, figures: boolean): void {
    if (figures) this.drop("skipped", row.line, "neither date nor amount where bookings have them: a balance or a detail");
    else if (this.last !== null && !this.gap && text !== "") {
      this.last.description = this.last.description === "" ? text : `${this.last.description} ${text}`;
      this.counts.continuation++;
    } else this.counts.notes++;
  }

  /** Money without a date is a total where it says so or ends the file as one; between bookings it is a booking that cannot be taken. */
  private settle(followed: boolean): void {
    for (const p of this.pending) {
      const summary = p.total || summaryRow(p.text) !== null || (!followed && p.minor !== null && p.minor === this.sum && this.counts.entries > 1);
      if (summary) this.drop("skipped", p.line, `${p.text.slice(0, 60) || "no date"}: a total or balance, no booking`);
      else this.drop("rejected", p.line, p.why);
    }
    this.pending = [];
  }

  private drop(kind: "skipped" | "rejected", line: number, why: string): void {
    this.counts[kind]++;
    this.batch[kind].push({ line, why });
  }

  private flush(): void {
    if (this.last) this.batch.entries.push(this.last);
    this.last = null;
  }
}
