import { expect, test } from "vitest";
import { asPeriod } from "#lib/date.ts";
import { cashGap } from "#lib/cash/cash-gap.ts";
import { rowsFromInput } from "#lib/cash/rows-from-input.ts";

const row = (month: string, revenue: number | null, expenses: number | null, cashEnd: number | null) => ({ month: asPeriod(month), revenue, expenses, cashEnd });
const gap = (...rows: ReturnType<typeof row>[]) => cashGap(rowsFromInput(rows));

test("the last three months, or as many as have a balance before them", () => {
  expect(gap(row("2026-09", 100, 50, 1000), row("2026-10", 100, 50, 900))).toEqual({ from: "2026-09-30", to: "2026-10-31", stated: -100, figured: 50 });
  const months = ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09"].map((month, i) => row(month, 100, 50, 1000 - 100 * i));
  expect(gap(...months)).toEqual({ from: "2026-06-30", to: "2026-09-30", stated: -300, figured: 150 });
});

test("quarters and years against the one before", () => {
  expect(gap(row("2025", 1000, 500, 800), row("2024", 900, 500, 700))).toEqual({ from: "2024-12-31", to: "2025-12-31", stated: 100, figured: 500 });
});

test("a tenth of what flows is no gap; a missing figure, balance or period between makes none", () => {
  expect(gap(row("2026-09", 100, 100, 1000), row("2026-10", 100, 100, 990))).toBeNull();
  expect(gap(row("2026-09", 100, 100, 1000), row("2026-10", 100, 100, 989))).not.toBeNull();
  expect(gap(row("2026-09", 100, 50, 1000), row("2026-10", null, 50, 0))).toBeNull();
  expect(gap(row("2026-09", 100, 50, null), row("2026-10", 100, 50, 0))).toBeNull();
  expect(gap(row("2026-08", 100, 50, 1000), row("2026-10", 100, 50, 0))).toBeNull();
  expect(gap()).toBeNull();
});
