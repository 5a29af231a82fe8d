import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { asDay } from "#lib/date.ts";
import { AppError } from "#lib/errors.ts";
import type { Currency } from "#lib/money.ts";
import { testFileDatabase } from "#db/testing.ts";
import { aCompany } from "#db/testing-rows.ts";
import { createCompany } from "#db/company.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { operations } from "#app/_operations/operations.ts";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Schema = { type?: string; enum?: Json[]; const?: Json; anyOf?: Schema[]; items?: Schema; properties?: Record<string, Schema>; required?: string[] };

const RUNS = 40;
const { database, remove } = testFileDatabase();
const caller: Caller = { database, door: "rest", credential: { kind: "local" }, origin: null, workspace: "fund", now: "2026-11-24T10:00:00.000Z", today: asDay("2026-11-24") };

/** What means something to one field or another, and what only looks so. */
const words = fc.constantFrom(
  "acme", "fund", "USD", "JPY", "XXX", "2026-10", "2026-Q3", "2026", "2026-10-31", "2026-02-30", "2026-13", "0000-00-00", "9999-12-31", "12.5", "-1", "1e999",
  "", " ", "\u0000", "\ud800", "__proto__", "constructor", "../../etc/passwd", "'; DROP TABLE company; --", "%", "_", "\u202e", "=1+1", "a".repeat(20_000),
);
const text = fc.oneof({ weight: 3, arbitrary: words }, fc.string({ unit: "binary", maxLength: 40 }));
const number = fc.constantFrom(0, -0, 1, -1, 0.5, -0.5, 100, 9e15, -9e15, 2 ** 53, 1e308, -1e308, 5e-324, 1e21);
/** What a field of this name would take, so that many calls get past the door. */
const GOOD: [name: RegExp, values: readonly string[]][] = [
  [/^(slug|company)$/, ["acme"]], [/period|month/i, ["2026-10", "2026-Q3", "2025"]], [/day|asOf|date|from|to$/i, ["2026-10-31", "2026-11-01", "2024-02-29"]],
  [/currency/i, ["USD", "EUR"]], [/name|note|words|title|query/i, ["Acme", "Zoë & Söhne"]],
];
const textOf = (name: string): fc.Arbitrary<string> => {
  const good = GOOD.find(([pattern]) => pattern.test(name))?.[1];
  return good ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...good) }, text) : text;
};
const anything: fc.Arbitrary<Json> = fc.oneof(text, number, fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>);

/** Values that a schema nearly allows: the right shape, one in twenty of them something else altogether. */
function near(schema: Schema, name = ""): fc.Arbitrary<Json> {
  return fc.oneof({ weight: 19, arbitrary: shaped(schema, name) }, { weight: 1, arbitrary: anything });
}
function shaped(schema: Schema, name: string): fc.Arbitrary<Json> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => near(one, name)));
  if (schema.type === "object")
    return fc.record(Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, near(inner, name)])), { requiredKeys: schema.required ?? [] }) as fc.Arbitrary<Json>;
  if (schema.type === "array") return fc.array(near(schema.items ?? {}, name), { maxLength: 4 });
  if (schema.type === "string") return textOf(name);
  if (schema.type === "number" || schema.type === "integer") return fc.oneof(number, fc.integer());
  if (schema.type === "boolean") return fc.boolean();
  return anything;
}

beforeAll(async () => {
  await withTx(database, async (tx) => {
    const { id } = await createWorkspace(tx, { kind: "fund", slug: "fund", name: "Fund", currency: "USD" as Currency, createdAt: caller.now });
    await createCompany(tx, id, aCompany);
  });
});
afterAll(remove);

describe("whatever is sent, the answer is an answer or a refusal with its reason", () => {
  it.each(operations.map((operation) => [operation.name, operation] as const))("%s", async (_name, operation) => {
    const schema = z.toJSONSchema(operation.input, { io: "input", unrepresentable: "any" }) as Schema;
    let tick = 0;
    const property = fc.asyncProperty(near(schema), async (input) => {
      try {
        await operation.call({ ...caller, now: new Date(Date.parse(caller.now) + 1000 * tick++).toISOString() }, input);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        expect(error.message.length).toBeGreaterThan(10);
        if (error.code === "invalid") expect(error.faults.length).toBeGreaterThan(0);
      }
    });
    await fc.assert(property, { seed: 20261124, numRuns: RUNS });
  }, 60_000);
});
