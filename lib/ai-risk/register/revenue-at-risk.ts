import { type Answer, known, unknown } from "#lib/answer.ts";
import { asMinor, type Minor } from "#lib/money.ts";
import type { RegisteredForecast } from "./pool-judges.ts";
import type { YearlyRevenue } from "./yearly-revenue.ts";

/** A year's revenue that stands on a feature, and how much of it the next 12 months put at risk. */
export type RevenueAtRisk = { standing: Minor; low: Minor; high: Minor };

/**
 * standing = revenue of a year x share. At risk from standing x P(harmed), the lowest of any judge, to standing x P(shipped),
 * the highest: a launch by a lab is the most that can be said to threaten it, harm as it was observed the least.
 */
export function revenueAtRisk(revenue: Answer<YearlyRevenue>, share: number | null, forecast: RegisteredForecast | null): Answer<RevenueAtRisk> {
  if (share === null) return unknown("What share of the revenue stands on it is not known.");
  if (!revenue.known) return revenue;
  if (forecast === null) return unknown("There is no forecast.");
  const standing = revenue.value.amount * share;
  const [low, high] = [Math.min(...forecast.judges.map((judge) => judge.pHarmed12)), Math.max(...forecast.judges.map((judge) => judge.pShipped12))];
  return known({ standing: asMinor(Math.round(standing)), low: asMinor(Math.round(standing * low)), high: asMinor(Math.round(standing * Math.max(low, high))) });
}
