import { expect, test } from "vitest";
import { asDay } from "#lib/date.ts";
import { expectedRate } from "#lib/portfolio/next-dollar/expected-rate.ts";

const from = asDay("2026-01-01");
const sold = (multiple: number, day: string | null, probability = 0.5) => ({ label: "Sold", probability, multiple, day: day === null ? null : asDay(day) });

test("half a chance of four times in 730 days doubles the dollar in two years", () => {
  expect(expectedRate([sold(0, null), sold(4, "2028-01-01")], from)).toEqual({ known: true, value: expect.closeTo(Math.SQRT2 - 1, 12) });
});

test("what pays nothing needs no day; what pays needs one that lies ahead", () => {
  expect(expectedRate([sold(0, null, 1)], from)).toEqual({ known: true, value: -1 });
  expect(expectedRate([sold(4, null)], from)).toEqual({ known: false, why: 'No day is stated for "Sold".' });
  expect(expectedRate([sold(4, "2026-01-01")], from).known).toBe(false);
});
