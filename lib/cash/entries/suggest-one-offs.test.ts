import { expect, test } from "vitest";
import { classify } from "./classify.ts";
import { suggestOneOffs } from "./suggest-one-offs.ts";
import { bank, entry } from "./testing.ts";

const suggest = (rows: ReturnType<typeof entry>[]) => suggestOneOffs(rows, classify({ entries: rows, accounts: [bank] }));
const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];

test("an annual prepay is suggested as what it is, not spread and not hidden", () => {
  const rows = [entry(bank, "2025-02-03", -90_000, "Carta annual plan"), entry(bank, "2026-02-04", -90_000, "Carta annual plan"), ...months.map((month) => entry(bank, `${month}-05`, -20_000, "Rent"))];
  expect(suggest(rows).map((one) => [one.entryId, one.kind])).toEqual([[rows[0]!.id, "annual-bill"], [rows[1]!.id, "annual-bill"]]);
});

test("a payment far above its category's usual month is suggested, an ordinary one is not", () => {
  const rows = [...months.map((month) => entry(bank, `${month}-05`, -20_000, "Rent")), entry(bank, "2026-03-09", -80_000, "Settlement Dunder")];
  expect(suggest(rows)).toEqual([{ entryId: rows[5]!.id, kind: "unusually-large", why: expect.stringContaining("3 times") }]);
});

test("with fewer than four months there is no usual month, and nothing is suggested", () => {
  expect(suggest([entry(bank, "2026-01-05", -100, "Rent"), entry(bank, "2026-02-05", -90_000, "Lawyers")])).toEqual([]);
});
