import type { Day } from "#lib/date.ts";
import { type ReadTable, readTable } from "./read-table.ts";

/** Minutes of human work that a model does with 50% and with 80% success, with METR's 95% intervals. */
export type Horizon = { model: string; day: Day; record: boolean; p50: number; p50Low: number; p50High: number; p80: number; p80Low: number; p80High: number };
/** One model's name in METR's table and in Epoch's. */
export type NamePair = { horizon: string; capability: string };

const MINUTES = [1e-6, 1e8] as const;

export const readHorizons = (text: string): ReadTable<Horizon> =>
  readTable(text, "a table of METR's time horizons", ["model", "release_date", "is_sota", "p50_min", "p50_lo", "p50_hi", "p80_min", "p80_lo", "p80_hi"], (cells) => ({
    model: cells.text("model"),
    day: cells.day("release_date"),
    record: cells.text("is_sota") === "1",
    p50: cells.number("p50_min", MINUTES),
    p50Low: cells.number("p50_lo", MINUTES),
    p50High: cells.number("p50_hi", MINUTES),
    p80: cells.number("p80_min", MINUTES),
    p80Low: cells.number("p80_lo", MINUTES),
    p80High: cells.number("p80_hi", MINUTES),
  }));

export const readNames = (text: string): ReadTable<NamePair> =>
  readTable(text, "a table of model names", ["metr_model", "eci_model"], (cells) => ({ horizon: cells.text("metr_model"), capability: cells.text("eci_model") }));
