import { expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";
import { arrivalReader } from "./new-entries.ts";
import { bank, entry } from "./testing.ts";

const reader = (held: string[] = []) => arrivalReader({ has: (account, print, occurrence) => held.includes(`${account}|${print}|${occurrence}`) });
const keys = (rows: ReturnType<typeof entry>[]) => {
  const read = reader();
  return rows.map((row) => read(row)).map((one) => `${one.entry.accountId}|${one.fingerprint}|${one.occurrence}`);
};

test("two equal real rows on one day both count, and stay two when the file comes again", () => {
  const coffee = [entry(bank, "2026-03-01", -450, "Blue Bottle", { id: "1" }), entry(bank, "2026-03-01", -450, "Blue Bottle", { id: "2" })];
  const held = keys(coffee);
  expect(new Set(held).size).toBe(2);
  const read = reader(held);
  expect([...coffee, { ...coffee[0]!, id: "3" }].map((row) => read(row).status)).toEqual(["same", "same", "new"]);
});

test("a FITID that the bank reuses does not swallow a row, and one that it changes does not double one", () => {
  const rent = entry(bank, "2026-03-01", -100, "Rent", { externalId: "20260301001" });
  const other = entry(bank, "2026-03-02", -200, "Power", { externalId: "20260301001" });
  const again = { ...rent, externalId: "20260301999" };
  const read = reader(keys([rent]));
  expect([read(again).status, read(other).status]).toEqual(["same", "new"]);
});

test("case, spacing, accents and punctuation of the wording make no difference; amount, day and words do", () => {
  const base = entry(bank, "2026-03-01", -100, "Café  du Nord, PARIS");
  expect(fingerprint({ ...base, description: "CAFE DU NORD PARIS" })).toBe(fingerprint(base));
  const others = [{ ...base, description: "Cafe du Sud" }, entry(bank, "2026-03-02", -100, base.description), entry(bank, "2026-03-01", -101, base.description), entry(bank, "2026-03-01", 100, base.description)];
  expect(new Set([base, ...others].map(fingerprint)).size).toBe(5);
});

test("a row of the same day and amount in other words is new, and points to its possible twin", () => {
  const read = arrivalReader({ has: () => false, similar: () => "e1" });
  expect(read(entry(bank, "2026-03-01", -100, "Rent"))).toMatchObject({ status: "new", similarTo: "e1" });
});
