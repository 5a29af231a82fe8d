import { z } from "zod";
import { asDay, asMonth, asPeriod, type Day, isDay, isMonth, isPeriod, type Month, type Period } from "#lib/date.ts";
import { asMinor, type Currency, isCurrency, type Minor, MINOR_LIMIT } from "#lib/money.ts";

const text = (max: number, sentence: string) => z.string(sentence).trim().min(1, sentence).max(max, `must not be longer than ${max} characters`);

/** Slug or id of a company of the workspace. */
export const companyField = text(100, "Name the company by its slug.");
export const idField = z.string("Name it by its id.").length(36, "is not an id");
export const nameField = text(120, "Give it a name.");
export const noteField = z.string().trim().max(2000, "must not be longer than 2000 characters").nullable();
export const shortTextField = z.string().trim().max(200, "must not be longer than 200 characters").nullable();
export const slugField = z
  .string()
  .trim()
  .max(60, "must not be longer than 60 characters")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "may hold small letters, digits and single hyphens: acme-robotics")
  .refine((slug) => slug !== "new", "is the address of the form for a new company");
export const currencyField = z
  .string()
  .trim()
  .toUpperCase()
  .refine(isCurrency, "is not a currency code such as USD")
  .transform((code) => code as Currency);
export const dayField = z.string("Give a day, such as 2026-11-24.").refine(isDay, "is not a calendar day, such as 2026-11-24").transform(asDay);
export const monthField = z.string("Give a month, such as 2026-11.").refine(isMonth, "is not a month, such as 2026-11").transform(asMonth);
export const periodField = z.string("Give a month, quarter or year.").refine(isPeriod, "is not a month (2026-10), quarter (2026-Q3) or year (2026)").transform(asPeriod);
/** A token drawn by the caller; only its hash is kept. */
export const secretField = z.string().min(40, "A token must have at least 40 characters.").max(200);
export const asOfField = dayField.nullable().default(null);

/** Integer minor units. */
export const minorField = z
  .int("must be a whole number of minor units")
  .min(-MINOR_LIMIT, "is too large")
  .max(MINOR_LIMIT, "is too large")
  .transform(asMinor);
export const positiveMinorField = z
  .int("must be a whole number of minor units")
  .min(0, "must not be negative")
  .max(MINOR_LIMIT, "is too large")
  .transform(asMinor);
export const monthsField = z.int("must be a whole number of months").min(0, "must not be negative").max(120, "is more than 120 months");

// Outputs come from our own rows: the check is the storage class, the brand is kept for pages.
const branded = <T>(schema: z.ZodType): z.ZodType<T, T> => schema as unknown as z.ZodType<T, T>;
export const dayOut = branded<Day>(z.string());
export const monthOut = branded<Month>(z.string());
export const periodOut = branded<Period>(z.string());
export const currencyOut = branded<Currency>(z.string());
export const minorOut = branded<Minor>(z.int());
