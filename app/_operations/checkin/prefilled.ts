import { type Amounts, FIELDS, type Field, type KnownMonth } from "#lib/checkin/told.ts";
import type { Month } from "#lib/date.ts";
import type { Minor } from "#lib/money.ts";

/** What stands in a field at first: the month's own amount where it is known already, else the last one before it. */
export type Prefilled = { amount: Minor; month: Month };

export const prefilledOf = (months: readonly KnownMonth[], month: Month): Record<Field, Prefilled | null> =>
  Object.fromEntries(
    FIELDS.map((field) => {
      const found = months.findLast((each) => each.month <= month && each[field] !== null);
      return [field, found ? { amount: found[field] as Minor, month: found.month } : null];
    }),
  ) as Record<Field, Prefilled | null>;

/** Fields that still hold what stood in them at first, and nobody said that it is the same again. */
export const untouched = (told: Amounts, prefilled: Record<Field, Prefilled | null>, same: Record<Field, boolean>): Field[] =>
  FIELDS.filter((field) => told[field] !== null && told[field] === prefilled[field]?.amount && !same[field]);
