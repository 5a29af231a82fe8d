import { describe, expect, it } from "vitest";
import { parseStatement } from "./read-statement.ts";
import { readBatches, StatementStream } from "./statement-stream.ts";

const day = (i: number) => new Date(Date.UTC(2024, 0, 1) + Math.floor(i / 20) * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join(".");
const file = (n: number) => `Datum;Text;Betrag;Saldo\n${Array.from({ length: n }, (_, i) => `${day(i)};Zahlung ${i};${i % 3 ? "-" : ""}1.0${i % 10}0,5${i % 10};`).join("\n")}\n`;
const bytes = (text: string) => new TextEncoder().encode(text);
const chunks = (all: Uint8Array, size: number) => Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.subarray(i * size, (i + 1) * size));

describe("StatementStream", () => {
  it("gives what reading the whole gives, batch by batch", async () => {
    const all = bytes(file(5000));
    const stream = new StatementStream({ sniffedBytes: 4096 });
    const lines: number[] = [];
    let sum = 0;
    let most = 0;
    for await (const batch of readBatches(stream, chunks(all, 1000))) {
      most = Math.max(most, batch.entries.length);
      for (const e of batch.entries) {
        lines.push(e.line);
        sum += e.amountMinor;
      }
    }
    const whole = parseStatement(all);
    expect(lines).toEqual(whole.entries.map((e) => e.line));
    expect(sum).toBe(whole.entries.reduce((s, e) => s + e.amountMinor, 0));
    expect(most).toBeLessThan(400);
    expect(stream.mapping).toEqual(whole.mapping);
    expect(stream.counts).toEqual(whole.counts);
  });

  it("rejects by line what contradicts the head, instead of reading it another way", () => {
    const stream = new StatementStream({ sniffedBytes: 4096 });
    const text = `${file(500)}12.31.2024;Wrong order;-1,00;\n30.01.2024;Wrong sign;-1.5;\n`;
    const got = [stream.push(bytes(text.slice(0, 6000))), stream.push(bytes(text.slice(6000))), stream.end()];
    expect(got.flatMap((b) => b.rejected).sort((a, b) => a.line - b.line).map((r) => [r.line, r.why.slice(0, 17)])).toEqual([[502, 'date "12.31.2024"'], [503, 'amount "-1.5" is ']]);
  });

  it("notices an encoding that shows only after the head", () => {
    const text = file(400);
    const latin = Uint8Array.from([...bytes(text), ...bytes("30.01.2024;M"), 0xfc, ...bytes("ller;-1,00;\n")]);
    const stream = new StatementStream({ sniffedBytes: 4096 });
    const entries = [...chunks(latin, 5000).flatMap((c) => stream.push(c).entries), ...stream.end().entries];
    expect(entries.at(-1)).toMatchObject({ description: "Müller", amountMinor: -100 });
  });

  it("refuses what is no statement", () => {
    for (const [content, why] of [["", /empty/], ["a,b\n1,2\n", /no columns of dates/], ["\u0000\u0001\u0000,\n", /zero bytes|no columns/]] as const) {
      const stream = new StatementStream();
      stream.push(bytes(content));
      expect(stream.end().entries).toEqual([]);
      expect(stream.refusal).toMatch(why);
    }
  });
});
