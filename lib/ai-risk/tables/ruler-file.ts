import type { Day } from "#lib/date.ts";
import { type ReadTable, readTable } from "./read-table.ts";

/** A data file: the day of the published snapshot that it copies, and whom to name. */
export type RulerFile = { file: string; snapshot: Day; publisher: string; licence: string; address: string };

export const readRulerFiles = (text: string): ReadTable<RulerFile> =>
  readTable(text, "a list of data files", ["file", "snapshot", "publisher", "licence", "address"], (cells) => ({
    file: cells.text("file"),
    snapshot: cells.day("snapshot"),
    publisher: cells.text("publisher"),
    licence: cells.text("licence"),
    address: cells.text("address"),
  }));
