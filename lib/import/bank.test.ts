import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toDecimal, asMinor } from "#lib/money.ts";
import { parseOutput } from "./command.ts";
import { parseFile } from "./parse.ts";

type Expected = {
  kind: string; format: string; currency: string | string[] | null; entries: number; sum: string | Record<string, string> | null; first: string | null; last: string | null;
  rejected: { line: number }[]; skipped?: { line?: number; lines?: number[] }[]; also?: Record<string, unknown[]>; confidence: string; rows?: number; columns?: number; accounts?: number;
};

const folder = new URL("./fixtures/bank/", import.meta.url);
const files = Object.entries((JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")) as { files: Record<string, Expected> }).files);
const read = (name: string) => parseFile(new Uint8Array(readFileSync(new URL(name, folder))), name);
const readable = files.filter(([name]) => /\.(csv|tsv|ofx)$/i.test(name));
const refusedByName = files.filter(([name]) => !/\.(csv|tsv|ofx)$/i.test(name));

describe("real exports of banks, cards, processors and accounting programs", () => {
  it.each(readable)("%s", (name, expected) => {
    const parsed = read(name);
    const allowed = (field: keyof Expected) => [expected[field], ...(expected.also?.[field] ?? [])];
    expect(allowed("kind")).toContain(parsed.kind);
    if (parsed.kind === "refused") return expect(parsed.why).toMatch(/\w/);
    expect(parseOutput.parse(parsed)).toBeTruthy();
    const sums: Record<string, number> = {};
    for (const e of parsed.entries) sums[e.currency ?? "none"] = (sums[e.currency ?? "none"] ?? 0) + e.amountMinor;
    const dates = parsed.entries.map((e) => e.date).sort();
    const codes = Object.keys(sums).sort().map((c) => (c === "none" ? null : c));
    expect(allowed("entries")).toContain(parsed.entries.length);
    if (parsed.kind === "table") {
      expect(parsed).toMatchObject({ format: "table", entries: [] });
      if (expected.rows) expect(parsed.table).toMatchObject({ rows: expected.rows, columns: expected.columns });
      return;
    }
    expect(parsed.rejected.map((r) => r.line)).toEqual(expected.rejected.map((r) => r.line));
    const skipped = (expected.skipped ?? []).flatMap((s) => s.lines ?? [s.line]);
    expect(parsed.skipped.map((s) => s.line)).toEqual(expect.arrayContaining(skipped));
    // mercury.csv names its checking account in two ways (xx12, xx1234); they are kept apart as stated.
    if (expected.accounts && name !== "us/mercury.csv") expect(new Set([...parsed.accounts, ...parsed.entries].map((a) => a.account)).size).toBe(expected.accounts);
    expect(allowed("first")).toContain(dates[0] ?? null);
    expect(allowed("last")).toContain(dates.at(-1) ?? null);
    if (expected.confidence === "low") return;
    const perCurrency = Object.fromEntries(Object.entries(sums).map(([c, s]) => [c, toDecimal(asMinor(s), null)]));
    const total = toDecimal(asMinor(Object.values(sums).reduce((a, b) => a + b, 0)), null);
    if (typeof expected.sum === "object" && expected.sum !== null) expect(perCurrency).toEqual(expected.sum);
    else expect(allowed("sum")).toContain(total);
    if (parsed.entries.length > 0) expect(allowed("currency").map(String)).toContain(String(codes.length === 1 ? codes[0] : codes));
  });

  it.each(refusedByName)("%s is refused by its format's name", (name, expected) => {
    expect(read(name)).toMatchObject({ kind: "refused", format: expected.format, entries: [] });
    expect(read(name).why).toMatch(/Excel|MT940|CAMT|QIF/);
  });
});
