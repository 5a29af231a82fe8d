import { BalanceCheck } from "./balance-check.ts";
import { binaryFault, decoderFor, detectEncoding, fixWindows1252 } from "./decode.ts";
import { detectDelimiter, statedDelimiter } from "./delimiter.ts";
import { remembered } from "./read-statement.ts";
import { StatementReader, type StatementBatch } from "./statement-reader.ts";
import type { RowCounts, StatementMapping } from "./statement-types.ts";
import { suggestMapping } from "./suggest-mapping.ts";
import { lineEndOf, Tokenizer, type Row } from "./tokenize.ts";

/** Bytes that are looked at before the first entry is given. */
export const SNIFFED_BYTES = 1_048_576;

const EMPTY: StatementBatch = { entries: [], rejected: [], skipped: [] };

/**
 * Reads a delimited statement of any length, memory bounded by the sniffed head. What a column means is decided by that
 * head; a later row that contradicts it (a month 13, another decimal sign) is rejected by its line, never reinterpreted.
 * Not a statement, or no text at all: `refusal` says so and every batch is empty.
 */
export class StatementStream {
  mapping: StatementMapping | null = null;
  signature: string | null = null;
  refusal: string | null = null;
  private head: Uint8Array[] = [];
  private size = 0;
  private label = "";
  private decoder: TextDecoder | null = null;
  private ascii = false;
  private tokenizer: Tokenizer | null = null;
  private reader: StatementReader | null = null;
  private readonly told: string[] = [];
  private readonly check = new BalanceCheck();

  constructor(private readonly options: { mapping?: StatementMapping; sniffedBytes?: number } = {}) {}

  push(bytes: Uint8Array): StatementBatch {
    if (this.refusal !== null) return EMPTY;
    if (this.tokenizer) return this.read(this.tokenizer.push(this.text(bytes)));
    this.head.push(bytes);
    this.size += bytes.length;
    return this.size < (this.options.sniffedBytes ?? SNIFFED_BYTES) ? EMPTY : this.open(false);
  }

  end(): StatementBatch {
    if (this.refusal !== null) return EMPTY;
    const opened = this.tokenizer ? EMPTY : this.open(true);
    if (!this.tokenizer || !this.reader) return opened;
    const rest = this.tokenizer.push(this.decoder?.decode() ?? "");
    const read = this.read([...rest, ...this.tokenizer.end()]);
    const last = this.reader.end();
    for (const e of last.entries) this.check.add(e);
    return join(join(opened, read), last);
  }

  get warnings(): string[] {
    return [...this.told, ...this.check.warnings()];
  }

  get counts(): RowCounts | null {
    return this.reader?.counts ?? null;
  }

  private open(last: boolean): StatementBatch {
    const bytes = concat(this.head, this.size);
    this.head = [];
    this.label = this.options.mapping?.encoding ?? detectEncoding(bytes);
    const fault = bytes.length === 0 ? "the file is empty (0 bytes)" : binaryFault(bytes, this.label);
    if (fault) return this.refuse(fault);
    this.ascii = this.label === "utf-8" && asciiText(bytes) !== null;
    this.decoder = decoderFor(this.label);
    const text = this.text(bytes);
    const delimiter = this.options.mapping?.delimiter ?? detectDelimiter(text);
    this.tokenizer = new Tokenizer(delimiter, lineEndOf(text));
    const rows = this.tokenizer.push(text);
    if (last) rows.push(...this.tokenizer.end());
    if (statedDelimiter(text) && rows[0]) rows[0].cells = [""];
    const suggestion = this.options.mapping ? remembered(rows, this.options.mapping) : suggestMapping(rows, { encoding: this.label, delimiter });
    this.signature = suggestion.signature;
    if (suggestion.mapping === null) return this.refuse("the file has no columns of dates and amounts");
    this.mapping = suggestion.mapping;
    this.told.push(...suggestion.warnings);
    this.reader = new StatementReader(suggestion.mapping);
    this.reader.above(rows.slice(0, suggestion.layout.body), suggestion.layout.header);
    return this.read(rows.slice(suggestion.layout.body));
  }

  private refuse(why: string): StatementBatch {
    this.refusal = why;
    return EMPTY;
  }

  /** Until a byte beyond ASCII comes, every 8-bit encoding and UTF-8 read alike; the first chunk that has one decides. */
  private text(bytes: Uint8Array): string {
    if (this.ascii) {
      const text = asciiText(bytes);
      if (text !== null) return text;
      this.ascii = false;
      this.label = detectEncoding(bytes);
      this.decoder = decoderFor(this.label);
      if (this.mapping) this.mapping = { ...this.mapping, encoding: this.label };
    }
    return fixWindows1252((this.decoder as TextDecoder).decode(bytes, { stream: true }), this.label);
  }

  private read(rows: readonly Row[]): StatementBatch {
    const reader = this.reader as StatementReader;
    for (const row of rows) reader.add(row);
    const batch = reader.take();
    for (const e of batch.entries) this.check.add(e);
    return batch;
  }
}

/** Batches of a stream of chunks, as many entries each as its chunk holds. `stream` tells mapping, warnings and counts. */
export async function* readBatches(stream: StatementStream, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<StatementBatch> {
  for await (const chunk of chunks) {
    const batch = stream.push(chunk);
    if (stream.refusal !== null) return;
    if (batch !== EMPTY) yield batch;
  }
  yield stream.end();
}

const join = (a: StatementBatch, b: StatementBatch): StatementBatch => ({
  entries: [...a.entries, ...b.entries],
  rejected: [...a.rejected, ...b.rejected],
  skipped: [...a.skipped, ...b.skipped],
});

function concat(parts: readonly Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The text where every byte is ASCII, else null: only then has it as many characters as bytes. */
function asciiText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.length === bytes.length ? text : null;
  } catch {
    return null;
  }
}
