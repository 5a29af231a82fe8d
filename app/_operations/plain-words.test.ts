import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { runwayInputSchema } from "#lib/runway/runway-input.ts";
import { operations } from "#app/_operations/operations.ts";
import { parseInput } from "#app/_operations/parse-input.ts";

function faults(schema: z.ZodType, input: unknown): string[] {
  try {
    parseInput(schema, input);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.faults.map(({ path, message }) => `${path}: ${message}`).sort();
  }
}

describe("what is wrong with an input", () => {
  it("is said in plain words where a schema has none of its own", () => {
    const schema = z.object({ a: z.number(), b: z.array(z.string()), c: z.int(), d: z.enum(["x", "y", "z"]), e: z.union([z.string(), z.number()]), f: z.string().min(1), g: z.number().gt(4), h: z.boolean() });
    expect(faults(schema, { a: "1", b: {}, c: 1.5, d: "q", e: null, f: "", g: 4 })).toEqual([
      "a: must be a number",
      "b: must be a list",
      "c: must be a whole number",
      "d: must be x, y or z",
      "e: must be text or a number",
      "f: must not be empty",
      "g: must be more than 4",
      "h: is missing and must be true or false",
    ]);
    expect(faults(schema, [])).toEqual([": The input must be an object."]);
    expect(faults(z.object({ list: z.array(z.number()).max(1) }), { list: [1, 2] })).toEqual(["list: must have at most 1 entry"]);
    expect(faults(z.object({ list: z.array(z.object({ x: z.number() })) }), { list: [7, { x: "" }] })).toEqual(["list.0: must be an object", "list.1.x: must be a number"]);
  });

  it("leaves a schema its own sentence", () => {
    expect(faults(z.object({ a: z.number("must be an amount") }), { a: "1" })).toEqual(["a: must be an amount"]);
  });

  it("never shows the words of the library, whatever the operation", () => {
    for (const { name, input } of operations) {
      const fields = input instanceof z.ZodObject ? Object.keys(input.shape) : [];
      for (const wrong of [[], {}, Object.fromEntries(fields.map((field) => [field, []])), Object.fromEntries(fields.map((field) => [field, { x: 1 }]))]) {
        for (const told of faults(input, wrong)) expect(`${name} ${told}`).not.toMatch(/Invalid|expected|received|Too (small|big)|Unrecognized/);
      }
    }
  });
});

describe("faults between the fields of runway", () => {
  it("are named beside the faults of single fields", () => {
    const input = { cash: "much", revenue: 1, growth: 0.1, growthAmount: 5, currency: "XYZ", events: [{ from: "2026-05", to: "2026-04", kind: "cash", amount: "x" }] };
    expect(faults(runwayInputSchema, input)).toEqual([
      "asOf: is needed to place dated events",
      "cash: must be a number",
      "currency: must be a currency of ISO 4217 in three capital letters, such as USD",
      "events.0.amount: must be a number",
      "events.0.to: lies before from",
      "growthAmount: stands instead of growth and expenseGrowth: give one or the other",
    ]);
  });

  it("name a month that is there twice beside a faulty row, and rates given beside months", () => {
    const months = [{ month: "2026-01", revenue: "x" }, 5, { month: "2026-01" }, { month: "2026-13" }];
    expect(faults(runwayInputSchema, { months, growth: 0.05, revenue: null })).toEqual([
      "growth: stands instead of months: give one or the other",
      "months.0.revenue: must be a number",
      "months.1: must be an object",
      "months.2.month: 2026-01 is there twice",
      "months.3.month: is not a month (2026-10), quarter (2026-Q3) or year (2026)",
    ]);
  });

  it("are found in no input that has none", () => {
    expect(faults(runwayInputSchema, { cash: 1, revenue: 1, expenses: 2, growthAmount: 1, asOf: "2026-01-31", currency: "JPY", events: [{ from: "2026-03", to: "2026-03", kind: "cash", amount: 1 }] })).toEqual([]);
  });
});
