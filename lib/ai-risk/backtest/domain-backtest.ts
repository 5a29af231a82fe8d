import { quantile } from "#lib/probability/quantile.ts";
import { seeded } from "#lib/random.ts";
import { mean } from "#lib/stats.ts";
import type { DomainEvent } from "../tables/domain-event.ts";
import { brierOf, type CalibrationBin, calibrationOf, type Event } from "./score-forecasts.ts";

/** How well "passes this score within 12 months" was forecast; skill is 1 - Brier / Brier of the base rate, known only afterwards. */
export type DomainBacktest = {
  events: number;
  benchmarks: number;
  baseRate: number;
  briers: { itemResponse: number; pastGains: number; average: number; noChange: number; baseRate: number };
  /** On the events for which a line per benchmark could be fitted. */
  logitLine: { events: number; brier: number; averageOnTheSame: number };
  skill: number;
  /** 90% of resamples of whole benchmarks. */
  skillRange: [number, number];
  calibration: CalibrationBin[];
};

const RESAMPLES = 2000;
const SEED = 42;

const events = (rows: readonly DomainEvent[], p: (row: DomainEvent) => number): Event[] => rows.map((row) => ({ p: p(row), happened: row.crossed }));
const rate = (rows: readonly DomainEvent[]): number => mean(rows.map(({ crossed }) => (crossed ? 1 : 0)));

/** Against always saying the base rate of all events. */
const skillOf = (rows: readonly DomainEvent[], base: number): number => 1 - brierOf(events(rows, ({ byAverage }) => byAverage)) / brierOf(events(rows, () => base));

function resampledSkill(rows: readonly DomainEvent[], base: number): [number, number] {
  const dice = seeded(SEED);
  const names = [...new Set(rows.map(({ benchmark }) => benchmark))].sort();
  const byName = names.map((name) => rows.filter(({ benchmark }) => benchmark === name));
  const skills = Array.from({ length: RESAMPLES }, () => skillOf(names.flatMap(() => byName[Math.floor(dice() * names.length)] as DomainEvent[]), base))
    .sort((a, b) => a - b);
  return [quantile(skills, 0.05), quantile(skills, 0.95)];
}

/** Scores the bundled table of threshold events; its probabilities are read, not computed again. */
export function backtestDomains(rows: readonly DomainEvent[]): DomainBacktest {
  const base = rate(rows);
  const lined = rows.filter(({ byLogitLine }) => byLogitLine !== null);
  const average = (row: DomainEvent) => row.byAverage;
  return {
    events: rows.length,
    benchmarks: new Set(rows.map(({ benchmark }) => benchmark)).size,
    baseRate: base,
    briers: {
      itemResponse: brierOf(events(rows, (row) => row.byItemResponse)),
      pastGains: brierOf(events(rows, (row) => row.byPastGains)),
      average: brierOf(events(rows, average)),
      noChange: brierOf(events(rows, () => 0)),
      baseRate: base * (1 - base),
    },
    logitLine: { events: lined.length, brier: brierOf(events(lined, (row) => row.byLogitLine as number)), averageOnTheSame: brierOf(events(lined, average)) },
    skill: skillOf(rows, base),
    skillRange: resampledSkill(rows, base),
    calibration: calibrationOf(events(rows, average)),
  };
}
