import type { Day } from "#lib/date.ts";
import type { Rulers } from "../rulers.ts";
import { bridgeFit, type BridgeFit, capabilityTrends, type CapabilityTrend, gainFit, type GainFit, gainTable, laterChecks, type LaterCheck, slopeFit, type SlopeFit } from "./capability-trends.ts";
import { CITED, type Cited } from "./cited.ts";
import { horizonTrends, type HorizonTrend } from "./horizon-trends.ts";
import { lagFits, type LagFit } from "./lags.ts";
import { priceFall, type PriceFall } from "./price-fall.ts";
import { fitReliability, type ReliabilityFit } from "./reliability.ts";

/** Every constant that the forecast rests on, computed from the data in use; what cannot be is cited. */
export type FitsReport = {
  dataDate: Day;
  horizon: HorizonTrend[];
  reliability: ReliabilityFit;
  capability: CapabilityTrend[];
  later: LaterCheck[];
  bridge: BridgeFit;
  benchmarkSlopes: SlopeFit;
  gains: GainFit;
  reach: { pNow: number; reliability: number; p: number }[];
  lags: LagFit[];
  prices: PriceFall;
  cited: readonly Cited[];
};

export const fits = (rulers: Rulers): FitsReport => ({
  dataDate: rulers.dataDate,
  horizon: horizonTrends(rulers.horizons),
  reliability: fitReliability(rulers.horizons),
  capability: capabilityTrends(rulers),
  later: laterChecks(rulers),
  bridge: bridgeFit(rulers),
  benchmarkSlopes: slopeFit(rulers),
  gains: gainFit(rulers),
  reach: gainTable(rulers),
  lags: lagFits(rulers.lags),
  prices: priceFall(rulers),
  cited: CITED,
});
