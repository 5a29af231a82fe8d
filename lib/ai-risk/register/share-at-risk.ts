import type { RegisteredForecast } from "./pool-judges.ts";

/** A share from 0 to 1 of a company's revenue, or of the capital in it, as far as it can be told. */
export type ShareRange = { low: number; high: number };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const within = (low: number, high: number): ShareRange => ({ low, high: Math.max(low, Math.min(1, high)) });

/** The share that stands on any of the features: the largest of them at least, as they may share customers, and their sum at most; a share that was not stated may be all. */
export const standingShare = (shares: readonly (number | null)[]): ShareRange => within(Math.max(0, ...shares.map((share) => share ?? 0)), sum(shares.map((share) => share ?? 1)));

export type ShareForecast = { share: number | null; forecast: RegisteredForecast | null };

/**
 * The expected share lost within 12 months. At least the largest of share x P(harmed), the lowest of any judge; at most the sum of
 * share x P(shipped), the highest. Holds however the features hang together; without a forecast P may be anything.
 */
export function shareAtRisk(features: readonly ShareForecast[]): ShareRange {
  const of = (forecast: RegisteredForecast | null, p: "pHarmed12" | "pShipped12") => forecast?.judges.map((judge) => judge[p]) ?? [p === "pHarmed12" ? 0 : 1];
  const least = features.map(({ share, forecast }) => (share ?? 0) * Math.min(...of(forecast, "pHarmed12")));
  const most = features.map(({ share, forecast }) => (share ?? 1) * Math.max(...of(forecast, "pShipped12"), ...of(forecast, "pHarmed12")));
  return within(Math.max(0, ...least), sum(most));
}
