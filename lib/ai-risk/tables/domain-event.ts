import type { Day } from "#lib/date.ts";
import { type ReadTable, readTable } from "./read-table.ts";

/** Whether a benchmark's best score passed a threshold within 12 months of the cutoff, and what was forecast then. */
export type DomainEvent = {
  cutoff: Day;
  benchmark: string;
  threshold: number;
  before: number;
  after: number;
  crossed: boolean;
  byItemResponse: number;
  byPastGains: number;
  byAverage: number;
  byLogitLine: number | null;
};

const SHARE = [0, 1] as const;

export const readDomainEvents = (text: string): ReadTable<DomainEvent> =>
  readTable(text, "a table of threshold events", ["cutoff", "benchmark", "threshold", "best_at_cutoff", "best_12m_later", "crossed", "p_irt", "p_drift", "p_avg", "p_logit_linear"], (cells) => ({
    cutoff: cells.day("cutoff"),
    benchmark: cells.text("benchmark"),
    threshold: cells.number("threshold", SHARE),
    before: cells.number("best_at_cutoff", SHARE),
    after: cells.number("best_12m_later", SHARE),
    crossed: cells.number("crossed", SHARE) === 1,
    byItemResponse: cells.number("p_irt", SHARE),
    byPastGains: cells.number("p_drift", SHARE),
    byAverage: cells.number("p_avg", SHARE),
    byLogitLine: cells.text("p_logit_linear") === "" ? null : cells.number("p_logit_linear", SHARE),
  }));
