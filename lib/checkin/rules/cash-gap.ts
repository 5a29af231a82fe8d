import { asMinor, MINOR_LIMIT } from "#lib/money.ts";
import { grew, SURELY } from "../grew.ts";
import { material } from "../material.ts";
import { openingCash } from "../opening-cash.ts";
import type { Rule } from "./rule.ts";

/** Cash = cash a month ago + revenue - expenses + what is known of one-offs and financing; off by more than rounding, fees and interest make, or by a digit. */
export const cashGap: Rule = ({ told, own, earlier }) => {
  const { cash, revenue, expenses, month } = told;
  const opening = openingCash(earlier, month);
  if (opening === null || cash === null || revenue === null || expenses === null) return null;
  const expected = opening.cash + revenue - expenses + (own?.beside ?? 0);
  const gap = cash - expected;
  if (Math.abs(expected) > MINOR_LIMIT || Math.abs(gap) > MINOR_LIMIT) return null;
  const off = Math.abs(gap) > material(revenue, expenses) || (gap !== 0 && expected > 0 && grew(expected, cash) >= SURELY);
  return off ? { id: "cash-gap", field: "cash", told: cash, expected: asMinor(expected), gap: asMinor(gap), since: opening.since } : null;
};
