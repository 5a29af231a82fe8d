import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFile } from "./parse.ts";
import { parseStatement } from "./read-statement.ts";
import { StatementStream } from "./statement-stream.ts";
import type { StatementEntry } from "./statement-types.ts";

type Written = { day: string; minor: number; text: string };
type Style = { delimiter: "," | ";" | "\t"; date: "ymd" | "dmy" | "mdy" | "compact" | "named"; decimal: "." | ","; thousands: boolean; money: "signed" | "pair" | "flag" | "parens"; preamble: boolean; balance: boolean; end: "\n" | "\r\n" | "\r"; encoding: "utf-8" | "bom" | "utf-16le"; total: boolean };

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const entry = fc.record({
  day: fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2025, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)),
  minor: fc.oneof(fc.integer({ min: -90_000_000, max: 90_000_000 }), fc.integer({ min: -99, max: 99 })).filter((n) => n !== 0),
  text: fc.constantFrom("Rent", "Client, Inc", 'Pay "Pal"', "AWS; EMEA", "Figma seats", "Zahlung Müller", "Line one\nline two", "=SUM(A1)"),
});
// The 13th and 28th of a month are in every file, so that the order of day and month can be proven.
const rows = fc.array(entry, { minLength: 3, maxLength: 25 }).map((list) => [{ day: "2025-01-13", minor: -120_050, text: "Rent" }, { day: "2025-02-28", minor: 250_075, text: "Client, Inc" }, ...list]);
const style: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t"), date: fc.constantFrom("ymd", "dmy", "mdy", "compact", "named"), decimal: fc.constantFrom(".", ","), thousands: fc.boolean(),
  money: fc.constantFrom("signed", "pair", "flag", "parens"), preamble: fc.boolean(), balance: fc.boolean(), end: fc.constantFrom("\n", "\r\n", "\r"), encoding: fc.constantFrom("utf-8", "bom", "utf-16le"), total: fc.boolean(),
});

function dateText(day: string, s: Style): string {
  const [y, m, d] = day.split("-") as [string, string, string];
  if (s.date === "dmy") return `${d}/${m}/${y}`;
  if (s.date === "mdy") return `${m}/${d}/${y}`;
  return s.date === "compact" ? `${y}${m}${d}` : s.date === "named" ? `${Number(d)} ${MONTHS[Number(m) - 1]} ${y}` : day;
}
function moneyText(minor: number, s: Style): string {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  const whole = s.thousands ? digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, s.decimal === "." ? "," : ".") : digits.slice(0, -2);
  const text = `${whole}${s.decimal}${digits.slice(-2)}`;
  return minor >= 0 ? text : s.money === "parens" ? `(${text})` : `-${text}`;
}
function write(list: readonly Written[], s: Style): Uint8Array {
  const header = ["Date", "Description", ...(s.money === "pair" ? ["Debit", "Credit"] : s.money === "flag" ? ["Amount", "Debit/Credit"] : ["Amount"]), ...(s.balance ? ["Balance"] : [])];
  let balance = 1_000_000;
  const table: string[][] = s.preamble ? [["Account statement"], ["Period", "all of it"], [], header] : [header];
  for (const e of list) {
    balance += e.minor;
    const money = s.money === "pair" ? (e.minor < 0 ? [moneyText(-e.minor, s), ""] : ["", moneyText(e.minor, s)]) : s.money === "flag" ? [moneyText(Math.abs(e.minor), s), e.minor < 0 ? "D" : "C"] : [moneyText(e.minor, s)];
    table.push([dateText(e.day, s), e.text, ...money, ...(s.balance ? [moneyText(balance, s)] : [])]);
  }
  if (s.total) table.push(["Total", "", moneyText(list.reduce((a, e) => a + e.minor, 0), s)]);
  const quote = (cell: string) => (/["\n\r,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = table.map((r) => r.map((c) => quote(c.replaceAll("\n", s.end === "\r" ? "\r" : "\n"))).join(s.delimiter)).join(s.end) + s.end;
  if (s.encoding !== "utf-16le") return new TextEncoder().encode(s.encoding === "bom" ? `\ufeff${text}` : text);
  const wide = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(wide.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), true);
  return wide;
}
const core = (list: readonly StatementEntry[]) => list.map((e) => ({ day: e.date, minor: e.amountMinor, text: e.description.replaceAll("\r", "\n") }));

describe("laws of reading statements", () => {
  it("reads back what was written in any layout", () => {
    fc.assert(
      fc.property(rows, style, (list, s) => {
        const read = parseStatement(write(list, s));
        expect(core(read.entries)).toEqual(list);
        expect(read.rejected).toEqual([]);
        if (s.total) expect(read.skipped).toHaveLength(1);
      }),
      { numRuns: 400 },
    );
  });

  it("reads the same with the mapping it suggested, and with a stream in any chunks", () => {
    fc.assert(
      fc.property(rows, style.filter((s) => s.encoding !== "utf-16le"), fc.integer({ min: 1, max: 400 }), (list, s, size) => {
        const bytes = write(list, s);
        const once = parseStatement(bytes);
        const again = parseStatement(bytes, { mapping: once.mapping as NonNullable<typeof once.mapping> });
        expect(again.entries).toEqual(once.entries);
        expect(again.signature).toBe(once.signature);
        const stream = new StatementStream();
        const streamed: StatementEntry[] = [];
        for (let at = 0; at < bytes.length; at += size) streamed.push(...stream.push(bytes.subarray(at, at + size)).entries);
        streamed.push(...stream.end().entries);
        expect(streamed).toEqual(once.entries);
        expect(stream.counts).toEqual(once.counts);
      }),
      { numRuns: 150 },
    );
  });

  it("accounts for every row, once", () => {
    const cell = fc.constantFrom("", "2025-01-13", "13.01.2025", "1.5", "-2,00", "text", "Total", "x", "0", '"q"', "=1+1", "1/2/25");
    const line = fc.array(cell, { maxLength: 6 }).map((c) => c.join(","));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (lines, named) => {
        const text = `${named ? "Date,Description,Amount,Balance\n" : ""}${lines.join("\n")}`;
        const { counts: c, entries, rejected } = parseStatement(new TextEncoder().encode(text));
        expect(c.blank + c.preamble + c.header + c.entries + c.continuation + c.skipped + c.rejected + c.notes).toBe(c.rows);
        expect(entries).toHaveLength(c.entries);
        expect(rejected).toHaveLength(c.rejected);
      }),
      { numRuns: 500 },
    );
  });

  it("never throws, whatever the bytes", () => {
    const noise = fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 400, unit: "binary" }).map((s) => new TextEncoder().encode(s)), fc.array(fc.constantFrom("<OFX>", "<STMTTRN>", "<TRNAMT>-1.0", "<DTPOSTED>20250113", "</STMTTRN>", "<CURDEF>USD", "\n", "&#x;", "<![CDATA[", "]]>"), { maxLength: 30 }).map((p) => new TextEncoder().encode(p.join(""))));
    fc.assert(
      fc.property(noise, fc.constantFrom("a.csv", "b.ofx", "c"), (bytes, name) => {
        const parsed = parseFile(bytes, name);
        expect(["statement", "table", "refused"]).toContain(parsed.kind);
        if (parsed.kind === "refused") expect(parsed.why).toMatch(/\.$/);
        for (const e of parsed.entries) expect(Number.isSafeInteger(e.amountMinor)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
