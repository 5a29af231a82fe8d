import type { Day } from "#lib/date.ts";
import { type ReadTable, readTable } from "./read-table.ts";

/** A public list price: US dollars per million tokens in and out, from a day on. */
export type ListPrice = { model: string; from: Day; input: number; output: number };

const USD = [0, 10_000] as const;

export const readListPrices = (text: string): ReadTable<ListPrice> =>
  readTable(text, "a table of list prices", ["eci_model", "price_from", "input_usd_per_m", "output_usd_per_m"], (cells) => ({
    model: cells.text("eci_model"),
    from: cells.day("price_from"),
    input: cells.number("input_usd_per_m", USD),
    output: cells.number("output_usd_per_m", USD),
  }));
