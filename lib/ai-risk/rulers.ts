import type { Day } from "#lib/date.ts";
import { type BenchmarkScore, type Capability, type Difficulty, readBenchmarkScores, readCapabilities, readDifficulties, readLaterRecords } from "./tables/capability.ts";
import { type DomainEvent, readDomainEvents } from "./tables/domain-event.ts";
import { type HistoryCase, readHistoryCases, readShipLags, type ShipLag } from "./tables/history.ts";
import { type Horizon, type NamePair, readHorizons, readNames } from "./tables/horizon.ts";
import { type ListPrice, readListPrices } from "./tables/list-price.ts";
import { readRulerFiles, type RulerFile } from "./tables/ruler-file.ts";

/** Everything measured that a forecast rests on, on one ruler: that of the newest whole file of scores. */
export type Rulers = {
  capabilities: readonly Capability[];
  /** Published after `capabilities`, put on its ruler. */
  later: readonly Capability[];
  difficulties: readonly Difficulty[];
  scores: readonly BenchmarkScore[];
  horizons: readonly Horizon[];
  names: readonly NamePair[];
  events: readonly DomainEvent[];
  prices: readonly ListPrice[];
  lags: readonly ShipLag[];
  cases: readonly HistoryCase[];
  /** The capability index as it was published on earlier days, oldest first. */
  vintages: readonly { day: Day; capabilities: readonly Capability[] }[];
  files: readonly RulerFile[];
  /** The day of the newest snapshot of capabilities, later records included; a forecast's age counts from it. */
  dataDate: Day;
};

export const ATTRIBUTION = "Capability data: Epoch AI, 'Epoch Capabilities Index' and 'Capabilities & benchmarking', epoch.ai, CC BY 4.0. Time horizons: METR.";

/** The older copies of the index in the list of files. */
const VINTAGES = /^epoch-(eci-vintages|benchmarks-)/;

/** Parses the bundled files; `read` gives the text of each by its name in files.csv. */
export function rulersFrom(read: (file: string) => string): Rulers {
  const files = readRulerFiles(read("files.csv")).rows;
  const snapshotOf = (name: string): Day => (files.find(({ file }) => file === name) as RulerFile).snapshot;
  const newest = ["epoch-eci/eci_scores.csv", "epoch-eci/later_published.csv"].map(snapshotOf).sort().at(-1) as Day;
  return {
    capabilities: readCapabilities(read("epoch-eci/eci_scores.csv")).rows,
    later: readLaterRecords(read("epoch-eci/later_published.csv")).rows,
    difficulties: readDifficulties(read("epoch-eci/edi_scores.csv")).rows,
    scores: readBenchmarkScores(read("epoch-eci/eci_benchmarks.csv")).rows,
    horizons: readHorizons(read("metr/metr_th11_final_26models.csv")).rows,
    names: readNames(read("metr/eci_names.csv")).rows,
    events: readDomainEvents(read("backtest/domain_events_12m.csv")).rows,
    prices: readListPrices(read("prices/list_prices_vs_eci_models.csv")).rows,
    lags: readShipLags(read("cases/ship_lags.csv")).rows,
    cases: readHistoryCases(read("cases/history_cases.csv")).rows,
    vintages: files
      .filter(({ file }) => VINTAGES.test(file))
      .map(({ file, snapshot }) => ({ day: snapshot, capabilities: readCapabilities(read(file)).rows }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
    files,
    dataDate: newest,
  };
}

/** With a newer whole file of the index: later records that it must already hold are dropped, the old file becomes a vintage. */
export function withCapabilities(rulers: Rulers, capabilities: readonly Capability[], snapshot: Day): Rulers {
  const current = rulers.files.find(({ file }) => file === "epoch-eci/eci_scores.csv") as RulerFile;
  const later = rulers.later.filter(({ day }) => day > snapshot);
  return {
    ...rulers,
    capabilities,
    later,
    vintages: [...rulers.vintages, { day: current.snapshot, capabilities: rulers.capabilities }],
    files: rulers.files.map((one) => (one === current ? { ...one, snapshot } : one)),
    dataDate: later.length > 0 && rulers.dataDate > snapshot ? rulers.dataDate : snapshot,
  };
}

/** With a released model that was entered by hand, on the ruler in use; `learned` is the day on which its score was published. */
export const withRelease = (rulers: Rulers, release: Capability, learned: Day): Rulers => ({
  ...rulers,
  later: [...rulers.later, release],
  dataDate: learned > rulers.dataDate ? learned : rulers.dataDate,
});
