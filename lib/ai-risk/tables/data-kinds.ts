import { readBenchmarkScores, readCapabilities, readDifficulties, readLaterRecords } from "./capability.ts";
import { readDomainEvents } from "./domain-event.ts";
import { readHistoryCases, readShipLags } from "./history.ts";
import { readHorizons, readNames } from "./horizon.ts";
import { readListPrices } from "./list-price.ts";
import type { ReadTable } from "./read-table.ts";

/** A kind of data file, named by its place among the bundled ones; `vintage`: an older copy. */
export type DataKind = { files: RegExp; what: string; vintage: boolean; read: (text: string) => ReadTable<unknown> };

const kind = (files: RegExp, what: string, read: DataKind["read"], vintage = false): DataKind => ({ files, what, vintage, read });

const KINDS: readonly DataKind[] = [
  kind(/^epoch-eci\/eci_scores\.csv$/, "Capability index: a score for each model, the ruler of every forecast", readCapabilities),
  kind(/^epoch-eci\/edi_scores\.csv$/, "How hard each benchmark is, on the same ruler", readDifficulties),
  kind(/^epoch-eci\/eci_benchmarks\.csv$/, "What share of each benchmark each model got right", readBenchmarkScores),
  kind(/^epoch-eci\/later_published\.csv$/, "Records that were published after the index file", readLaterRecords),
  kind(/^epoch-(eci-vintages|benchmarks-)/, "The index as it was published then, for the test on the past", readCapabilities, true),
  kind(/^metr\/metr_/, "Time horizons: how long a task each model does", readHorizons),
  kind(/^metr\/eci_names\.csv$/, "Names of the same model in both tables", readNames),
  kind(/^backtest\//, "Thresholds that were or were not passed, with what was forecast", readDomainEvents),
  kind(/^cases\/ship_lags\.csv$/, "From the first capable model to a native product", readShipLags),
  kind(/^cases\/history_cases\.csv$/, "What happened to products that a model reached", readHistoryCases),
  kind(/^prices\//, "List prices by model and day", readListPrices),
];

export function dataKindOf(file: string): DataKind {
  const found = KINDS.find(({ files }) => files.test(file));
  if (!found) throw new RangeError(`${file} is no kind of data file`);
  return found;
}
