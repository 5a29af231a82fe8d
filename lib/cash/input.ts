import { z } from "zod";
import { isDay, isMonth, isPeriod, type Day, type Month, type Period } from "#lib/date.ts";
import { isoCurrency } from "#lib/import/currency-codes.ts";

// Far beyond any company, near enough that no sum of it overflows.
const LARGEST = 1e15;

export const amountInput = z.number("must be a number").min(-LARGEST, "is too large").max(LARGEST, "is too large");
export const positiveInput = amountInput.min(0, "must not be negative");
/** A fraction a period; -1 or less would leave nothing. */
export const rateInput = z.number("must be a number").gt(-1, "must be above -1").max(1e6, "is too large");
const CURRENCY = "must be a currency of ISO 4217 in three capital letters, such as USD";
export const currencyInput = z.string(CURRENCY).refine((code) => isoCurrency(code) === code, CURRENCY);
export const dayInput = z
  .string("must be a day, YYYY-MM-DD")
  .refine(isDay, "is not a calendar day, YYYY-MM-DD")
  .transform((text) => text as Day);
export const monthInput = z
  .string("must be a month, YYYY-MM")
  .refine(isMonth, "is not a month, YYYY-MM")
  .transform((text) => text as Month);
const periodInput = z
  .string("must be a month, quarter or year")
  .refine(isPeriod, "is not a month (2026-10), quarter (2026-Q3) or year (2026)")
  .transform((text) => text as Period);

/** One reported row in major units: operating totals, with one-offs and financing beside them; absent or null is not known. */
export const rowInput = z.object({
  month: periodInput,
  revenue: amountInput.nullish(),
  expenses: positiveInput.nullish(),
  oneOffIn: amountInput.nullish(),
  oneOffOut: amountInput.nullish(),
  financingIn: amountInput.nullish(),
  financingOut: amountInput.nullish(),
  cashEnd: amountInput.nullish(),
});

/** Checks across fields are made beside the faults of single fields, so that one answer names all; they may meet any value. */
export const besideOtherFaults = { when: ({ value }: { value: unknown }) => typeof value === "object" && value !== null };

/** Rows of distinct periods; a period that is there twice is a fault, because nothing says which one holds. */
export const rowsInput = z
  .array(rowInput, "must be a list of rows")
  .max(1200, "has more than 1200 rows")
  .superRefine((rows: unknown, context) => {
    if (!Array.isArray(rows)) return;
    const seen = new Set<unknown>();
    for (const [index, row] of (rows as ({ month?: unknown } | null)[]).entries()) {
      const month = row?.month;
      if (typeof month !== "string") continue;
      if (seen.has(month)) context.addIssue({ code: "custom", path: [index, "month"], message: `${month} is there twice` });
      seen.add(month);
    }
  }, besideOtherFaults);
export type RowInput = z.output<typeof rowInput>;
