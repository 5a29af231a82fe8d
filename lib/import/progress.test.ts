import { expect, it } from "vitest";
import { progressWords } from "#lib/import/progress.ts";

it("says what is being done and how far it is, and no total that is not known", () => {
  const reading = { doing: "Reading filings.tsv", done: 120_000, of: null, unit: "rows", fresh: 118_500 } as const;
  expect(progressWords(reading)).toBe("Reading filings.tsv: 120,000 rows, 118,500 of them new");
  expect(progressWords({ ...reading, of: 1_000_000, fresh: null })).toBe("Reading filings.tsv: 120,000 of 1,000,000 rows");
  expect(progressWords({ doing: "Judging", done: 0, of: 5297, unit: "companies", fresh: null })).toBe("Judging: 0 of 5,297 companies");
  expect(progressWords({ doing: "Working out the months", done: 0, of: null, unit: "rows", fresh: null })).toBe("Working out the months");
});
