import { expect, test } from "vitest";
import { asDay } from "#lib/date.ts";
import { dilutionOf } from "#lib/captable/dilution.ts";
import { noteCommand } from "#lib/captable/note/command.ts";
import { dayCountDays } from "#lib/captable/note/note-interest.ts";
import { proRataOf } from "#lib/captable/pro-rata.ts";

const run = (input: unknown) => noteCommand.run(noteCommand.inputSchema.parse(input));
const faults = (input: unknown) => noteCommand.inputSchema.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? [];
const note = { principal: 1e6, rate: 0.08, interest: "simple", dayCount: "ACT/365F" };

test("days by the three day counts", () => {
  const days = (from: string, to: string) => dayCountDays("30/360", asDay(from), asDay(to));
  expect([days("2025-01-31", "2025-02-28"), days("2025-01-30", "2025-03-31"), days("2025-01-15", "2025-03-31"), days("2024-02-29", "2025-02-28")]).toEqual([28, 60, 76, 359]);
  expect(run({ ...note, from: "2024-01-01", to: "2025-01-01" }).interest).toBeCloseTo((1e6 * 0.08 * 366) / 365, 6);
});

test("interest compounds by the year or the quarter", () => {
  expect(run({ ...note, interest: "compound-annual", days: 730 }).interest).toBeCloseTo(166_400, 6);
  expect(run({ ...note, interest: "compound-quarterly", days: 365 }).interest).toBeCloseTo(1e6 * (1.02 ** 4 - 1), 6);
});

test("converts at the lower of cap and discounted price, or says that there is no price yet", () => {
  expect(run({ ...note, days: 365, cap: 8e6, capShares: 8e6, discount: 0.2, roundPrice: 1.2 })).toMatchObject({ conversionPrice: 0.96, shares: expect.closeTo(1_125_000, 6) });
  expect(run({ ...note, days: 0 })).toEqual({ days: 0, interest: 0, conversionPrice: null, shares: null });
});

test("bad input is named in full", () => {
  expect(faults({ ...note, rate: -0.1, dayCount: "ACT/ACT", from: "2025-02-30" })).toEqual(["rate", "dayCount", "from", "to"]);
  expect(faults({ ...note, principal: "1", days: "x", from: "2025-01-01", cap: 1 })).toEqual(["principal", "days", "days", "capShares"]);
  expect(faults({ ...note, rate: "8%", from: "2025-01-02", to: "2025-01-01" })).toEqual(["rate", "to"]);
  expect(faults({ ...note, days: 3, from: "2025-01-01", cap: 1 })).toEqual(["days", "capShares"]);
  expect(faults(note)).toEqual(["from", "to"]);
});

test("dilution in points and percent; pro rata keeps what was owned", () => {
  expect(dilutionOf(0.1, 0.08)).toEqual({ before: 0.1, after: 0.08, points: expect.closeTo(0.02, 12), percent: expect.closeTo(0.2, 12) });
  const { shares, amount } = proRataOf(1e6, 10e6, 2.5e6, 4);
  expect([(1e6 + shares) / 12.5e6, amount]).toEqual([0.1, 1e6]);
});
