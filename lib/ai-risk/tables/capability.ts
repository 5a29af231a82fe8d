import type { Day } from "#lib/date.ts";
import { type ReadTable, readTable } from "./read-table.ts";

/** One model on Epoch's capability scale (ECI points). */
export type Capability = { model: string; day: Day; eci: number };
/** How hard a benchmark is: the ECI at which half is right, and how steeply the log-odds rise per ECI point. */
export type Difficulty = { benchmark: string; eci: number; slope: number };
/** The share of a benchmark that one model got right. */
export type BenchmarkScore = { benchmark: string; model: string; day: Day; share: number };

// Far outside everything measured: GPT-2's level would be about 70, and no forecast of ours reaches 300.
const ECI = [0, 400] as const;

/** Reads eci_scores.csv, or the older layout of the same table (`ECI Score`, one line a model version); a blank score is none. */
export function readCapabilities(text: string): ReadTable<Capability> {
  const older = /^[^\n]*\bECI Score\b/.test(text);
  const [name, score, day] = older ? (["Display name", "ECI Score", "Release date"] as const) : (["Model", "eci", "date"] as const);
  return readTable(text, "a table of Epoch's capability index", [name, score, day], (cells) =>
    cells.text(score) === "" || cells.text(day) === "" ? null : { model: cells.text(name), day: cells.day(day), eci: cells.number(score, ECI) },
  );
}

/** Reads later_published.csv: records published after eci_scores.csv, on the ruler of that file. */
export const readLaterRecords = (text: string): ReadTable<Capability> =>
  readTable(text, "a table of later records", ["date", "model", "eci_published", "eci_on_2026_08_ruler"], (cells) => ({
    model: cells.text("model"),
    day: cells.day("date"),
    eci: cells.number("eci_on_2026_08_ruler", ECI),
  }));

export const readDifficulties = (text: string): ReadTable<Difficulty> =>
  readTable(text, "a table of Epoch's benchmark difficulties", ["benchmark_name", "edi", "estimated_slope_scaled"], (cells) => ({
    benchmark: cells.text("benchmark_name"),
    eci: cells.number("edi", ECI),
    slope: cells.number("estimated_slope_scaled", [1e-4, 10]),
  }));

export const readBenchmarkScores = (text: string): ReadTable<BenchmarkScore> =>
  readTable(text, "a table of benchmark scores", ["benchmark", "performance", "Model", "date"], (cells) =>
    cells.text("date") === "" ? null : { benchmark: cells.text("benchmark"), model: cells.text("Model"), day: cells.day("date"), share: cells.number("performance", [0, 1]) },
  );
