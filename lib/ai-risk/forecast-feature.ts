import { addDays, type Day } from "#lib/date.ts";
import { capableBy } from "./capable.ts";
import type { FeatureInput, RouteGrade } from "./feature-input.ts";
import { CELLS_PER_YEAR, type FanPoint, type Frontier } from "./frontier.ts";
import { HARM_BELIEFS, type HarmBelief, harmBelief, harmedWithinYear } from "./harm.ts";
import { needOf } from "./need.ts";
import { needQuantile } from "./need-spread.ts";
import { shippedBy } from "./shipping.ts";
import { shownAs } from "./shown-as.ts";
import { type Fixed, NOTHING_FIXED } from "./terms.ts";
import { DAYS_PER_YEAR } from "./trend.ts";

/** A day, or beyond the five years for which the frontier is tabulated. */
export type ForecastDay = Day | ">5y";
export type Quantiles<T> = { q10: T; q50: T; q90: T };
/** Red: probably shipped natively within a year. Amber: perhaps, or capable with nothing known of shipping. */
export type Flag = "red" | "amber" | "none";

export type Forecast = {
  route: RouteGrade;
  /** ECI that the feature needs, and the frontier's today. */
  need: Quantiles<number>;
  frontierNow: number;
  pCapable12: number;
  pShipped12: number;
  pHarmed12: number;
  shown: { capable: string; shipped: string; harmed: string };
  capableDate: Quantiles<ForecastDay>;
  shippedDate: Quantiles<ForecastDay>;
  flag: Flag;
  asOf: Day;
  dataDate: Day;
  widened: boolean;
  fan: readonly FanPoint[];
};
/** Why there is no forecast; never a number. */
export type NoForecast = { unknown: string; dataDate: Day };

/** Changes what counts as a forecast's version: a stored one of another version is not comparable. */
export const ENGINE_VERSION = 1;

export const FLAG_RED = 0.5;
export const FLAG_AMBER = 0.2;
const CAPABLE_AMBER = 0.8;
const CAPABLE_BOUNDS = [0.05, 0.97] as const;

export type Options = { fixed?: Fixed; beliefs?: readonly HarmBelief[]; shippingKnown?: boolean };

/** When the cumulative chance passes p, in years; null beyond the horizon. */
export function passes(by: Float64Array, p: number): number | null {
  if ((by[0] as number) >= p) return 0;
  const cell = by.findIndex((value) => value >= p);
  if (cell < 0) return null;
  const [before, after] = [by[cell - 1] as number, by[cell] as number];
  return (cell - 1 + (p - before) / (after - before)) / CELLS_PER_YEAR;
}

function dates(by: Float64Array, asOf: Day): Quantiles<ForecastDay> {
  const at = (p: number): ForecastDay => {
    const years = passes(by, p);
    return years === null ? ">5y" : addDays(asOf, Math.floor(years * DAYS_PER_YEAR));
  };
  return { q10: at(0.1), q50: at(0.5), q90: at(0.9) };
}

/** Red by P(shipped); amber too where a model can probably do it and nothing is known of how such features ship. */
export function flagOf(pShipped: number, pCapable: number, shippingKnown: boolean): Flag {
  if (pShipped >= FLAG_RED) return "red";
  return pShipped >= FLAG_AMBER || (pCapable >= CAPABLE_AMBER && !shippingKnown) ? "amber" : "none";
}

/** Both curves of chance over the next five years, in cells of half a month, and the need that they come from. */
export function curves(input: FeatureInput, frontier: Frontier, fixed: Fixed = NOTHING_FIXED) {
  const need = needOf(input, frontier, fixed);
  const capable = capableBy(need, input, frontier, fixed);
  return { need, capable: capable.by, shipped: shippedBy(need, input, frontier, capable, fixed) };
}

/** Whether and when models will do a feature, ship it natively, and hurt the business that sells it. Same data, same figures: no dice. */
export function forecastFeature(input: FeatureInput, frontier: Frontier, options: Options = {}): Forecast | NoForecast {
  const { asOf, dataDate, widened, fan } = frontier;
  if (frontier.refused !== null) return { unknown: frontier.refused, dataDate };
  if (typeof input.minutes === "number" && !Number.isFinite(frontier.bridge.slope)) return { unknown: "Too few models stand in both tables to translate minutes into capability.", dataDate };
  const { need, capable, shipped } = curves(input, frontier, options.fixed);
  const pCapable12 = Math.min(CAPABLE_BOUNDS[1], Math.max(CAPABLE_BOUNDS[0], capable[CELLS_PER_YEAR] as number));
  const pShipped12 = shipped[CELLS_PER_YEAR] as number;
  const pHarmed12 = harmedWithinYear(shipped, harmBelief(input.moats, options.beliefs ?? HARM_BELIEFS));
  return {
    route: need.route,
    need: { q10: needQuantile(need, 0.1), q50: needQuantile(need, 0.5), q90: needQuantile(need, 0.9) },
    frontierNow: frontier.now,
    pCapable12,
    pShipped12,
    pHarmed12,
    shown: { capable: shownAs(pCapable12), shipped: shownAs(pShipped12), harmed: shownAs(pHarmed12) },
    capableDate: dates(capable, asOf),
    shippedDate: dates(shipped, asOf),
    flag: flagOf(pShipped12, pCapable12, options.shippingKnown ?? true),
    asOf,
    dataDate,
    widened,
    fan,
  };
}
