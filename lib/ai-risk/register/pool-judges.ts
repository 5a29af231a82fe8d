import type { Day } from "#lib/date.ts";
import { mean } from "#lib/stats.ts";
import { type Flag, flagOf, type Forecast, type ForecastDay, type Quantiles } from "../forecast-feature.ts";

/** One judge's forecast, as it is kept. */
export type JudgeForecast = Pick<Forecast, "route" | "need" | "pCapable12" | "pShipped12" | "pHarmed12" | "capableDate" | "shippedDate"> & { judgementId: string; author: string };
/** What all judges say together. */
export type PooledForecast = Omit<JudgeForecast, "judgementId" | "author"> & { frontierNow: number; flag: Flag; dataDate: Day; widened: boolean };
export type RegisteredForecast = { pooled: PooledForecast; judges: JudgeForecast[] };

const KEYS = ["q10", "q50", "q90"] as const;
const quantiles = <T>(of: (key: (typeof KEYS)[number]) => T): Quantiles<T> => ({ q10: of("q10"), q50: of("q50"), q90: of("q90") });

/** The middle day, the earlier of two; beyond five years sorts last. */
function middleDay(days: readonly ForecastDay[]): ForecastDay {
  const sorted = [...days].sort((a, b) => (a === b ? 0 : a === ">5y" ? 1 : b === ">5y" ? -1 : a < b ? -1 : 1));
  return sorted[Math.floor((sorted.length - 1) / 2)] as ForecastDay;
}

/** Probabilities and needs are averaged over judges (a linear opinion pool), dates are their median; the grade is the weakest route's. */
export function poolJudges(judges: readonly JudgeForecast[], shared: Pick<Forecast, "frontierNow" | "dataDate" | "widened">, shippingKnown: boolean): RegisteredForecast {
  const average = (of: (judge: JudgeForecast) => number) => mean(judges.map(of));
  const [pCapable12, pShipped12, pHarmed12] = [average((judge) => judge.pCapable12), average((judge) => judge.pShipped12), average((judge) => judge.pHarmed12)];
  const route = judges.map((judge) => judge.route).sort().at(-1) as JudgeForecast["route"];
  return {
    judges: [...judges],
    pooled: {
      route,
      need: quantiles((key) => average((judge) => judge.need[key])),
      pCapable12,
      pShipped12,
      pHarmed12,
      capableDate: quantiles((key) => middleDay(judges.map((judge) => judge.capableDate[key]))),
      shippedDate: quantiles((key) => middleDay(judges.map((judge) => judge.shippedDate[key]))),
      flag: flagOf(pShipped12, pCapable12, shippingKnown),
      ...shared,
    },
  };
}
