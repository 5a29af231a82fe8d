import { z } from "zod";
import { isDay } from "#lib/date.ts";
import { isMinor } from "#lib/money.ts";

const minor = z.int("must be a whole number of minor units").min(0, "must not be negative").refine(isMinor, "is too large").nullish();
const share = z.number().min(0, "must not be negative").max(1, "is a fraction of at most 1").nullish();
const day = z.string().refine(isDay, "is not a calendar day, such as 2026-11-24").nullish();

/**
 * What an instrument says beside its amount: amounts in minor units of the instrument's own currency, rates and discounts as
 * fractions. What does not apply is absent.
 */
export const SecurityTerms = z.object({
  /** SAFEs: what the cap counts. */
  safe: z.enum(["post", "pre"]).nullish(),
  capMinor: minor,
  discount: share,
  mostFavoured: z.boolean().nullish(),
  /** Notes: interest a year, how it grows, how days are counted, when it is due. */
  rate: share,
  interest: z.enum(["simple", "compound-annual", "compound-quarterly"]).nullish(),
  dayCount: z.enum(["ACT/365F", "ACT/360", "30/360"]).nullish(),
  maturity: day,
  /** Warrants and options: price a share. */
  strike: z.string().regex(/^\d+(\.\d+)?$/, "is not a price, such as 0.25").max(40).nullish(),
  expires: day,
  proRata: z.boolean().nullish(),
});
export type SecurityTerms = z.output<typeof SecurityTerms>;
