import { type Answer, known, mapAnswer, unknown } from "#lib/answer.ts";
import { asMinor, type Minor } from "#lib/money.ts";
import type { RegisteredForecast } from "./pool-judges.ts";
import { shareAtRisk } from "./share-at-risk.ts";

/** What of a year's revenue, or of the fund's capital, stands on a feature, and how much of it the next 12 months put at risk. */
export type AmountAtRisk = { standing: Minor; low: Minor; high: Minor };

/**
 * standing = amount x share of revenue. At risk from standing x P(harmed), the lowest of any judge, to standing x P(shipped),
 * the highest: a launch by a lab is the most that can be said to threaten it, harm as it was observed the least.
 */
export function amountAtRisk(amount: Answer<Minor>, share: number | null, forecast: RegisteredForecast | null): Answer<AmountAtRisk> {
  if (share === null) return unknown("What share of the revenue stands on it is not known.");
  if (!amount.known) return amount;
  if (forecast === null) return unknown("There is no forecast.");
  const standing = amount.value * share;
  const [low, high] = [Math.min(...forecast.judges.map((judge) => judge.pHarmed12)), Math.max(...forecast.judges.map((judge) => judge.pShipped12))];
  return known({ standing: asMinor(Math.round(standing)), low: asMinor(Math.round(standing * low)), high: asMinor(Math.round(standing * Math.max(low, high))) });
}

/** The most that the next 12 months may put at risk: a share that was not stated may be all, and without a forecast so may the chance. */
export const mostAtRisk = (amount: Answer<Minor>, share: number | null, forecast: RegisteredForecast | null): Answer<Minor> =>
  mapAnswer(amount, (whole) => asMinor(Math.round(whole * shareAtRisk([{ share, forecast }]).high)));
