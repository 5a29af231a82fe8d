import type { Day } from "#lib/date.ts";
import type { Rulers } from "../rulers.ts";
import { backtestDomains, type DomainBacktest } from "./domain-backtest.ts";
import { type NamedCutoff, namedCutoffs } from "./named-cutoffs.ts";
import { type RealTime, realTimeForecasts } from "./real-time.ts";
import { backtestRuler, type RulerBacktest } from "./ruler-backtest.ts";
import { CAPABILITY_SPANS, capabilityTest, HORIZON_SPANS, horizonTest } from "./rulers-tested.ts";
import { domainVerdict, realTimeVerdict, rulerVerdict, UNTESTED } from "./verdicts.ts";

export type BacktestReport = {
  dataDate: Day;
  rulers: ({ name: string; leastRecords: number } & RulerBacktest)[];
  named: NamedCutoff[];
  realTime: RealTime[];
  domains: DomainBacktest;
  verdicts: string[];
  notes: string[];
};

export const NOTES: readonly string[] = [
  "Cutoffs are monthly and overlap: about two or three independent 12-month windows stand behind each line. Differences under 20% are noise.",
  "METR and index tests use today's figures cut at the day of release: models were often measured later, and the index refits its past. The forecasts made from old copies of the index are free of that.",
  "Until April 2024 the index holds two records; two leave no residual, so the believed pace and the least spread stand in for the measured ones there.",
  "The file of the index starts at GPT-4, a flat year followed, then 21 points in 12 months: every trend method failed early in 2024.",
  "Constant paces carry a fixed spread: 0.8 doublings, 3 points. CRPS is twice the mean pinball loss at the 5% to 95% quantiles.",
  "Probabilities of the domain thresholds are a bundled table, scored here and not computed again.",
];

/** Tests the live forecast on the past: the same fit at each cutoff, with what was known then. Seconds of work: not for a request. */
export function backtest(rulers: Rulers): BacktestReport {
  const horizon = horizonTest(rulers);
  const capability = capabilityTest(rulers);
  const tested = [
    ...HORIZON_SPANS.map((span) => ({ name: "METR's time horizon", leastRecords: span.leastRecords, ...backtestRuler(horizon, span) })),
    ...CAPABILITY_SPANS.map((span) => ({ name: span.leastRecords > 2 ? "Epoch's index with seven records or more" : "Epoch's index", leastRecords: span.leastRecords, ...backtestRuler(capability, span) })),
  ];
  const domains = backtestDomains(rulers.events);
  const realTime = realTimeForecasts(rulers);
  return {
    dataDate: rulers.dataDate,
    rulers: tested,
    named: namedCutoffs(horizon),
    realTime,
    domains,
    verdicts: [...tested.map(({ name, ...test }) => rulerVerdict(name, test)), domainVerdict(domains), realTimeVerdict(realTime), UNTESTED],
    notes: [...NOTES],
  };
}
