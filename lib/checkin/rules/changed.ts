import type { Doubt } from "../doubt.ts";
import { grew, SURELY } from "../grew.ts";
import { material } from "../material.ts";
import type { Check, Field } from "../told.ts";

// Revenue or costs that treble in a month are rare, and a slip of a digit is more.
const FACTOR = 3;

/** A field against the last time that it was known: by more than three times and materially, or by ten times. What was nothing before, or is below zero, is not compared. */
export function changed({ told, earlier }: Check, field: Field, factor = FACTOR): Doubt | null {
  const [value, last] = [told[field], earlier.findLast((each) => each[field] !== null)];
  const before = last?.[field] ?? null;
  if (value === null || last === undefined || before === null || before <= 0 || value < 0) return null;
  const by = grew(before, value);
  const matters = Math.abs(value - before) > material(Math.max(told.revenue ?? 0, last.revenue ?? 0), Math.max(told.expenses ?? 0, last.expenses ?? 0));
  return by >= SURELY || (by > factor && matters) ? { id: `${field}-changed`, field, told: value, before, since: last.month } : null;
}
