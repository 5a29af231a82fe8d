import { readFile } from "node:fs/promises";
import { asDay } from "#lib/date.ts";
import type { Database } from "#db/client.ts";
import { activeRateFile } from "#db/rate.ts";
import { withTx } from "#db/with-tx.ts";
import { readRates, storeRates } from "#app/_operations/importing/store-rates.ts";

/** The bundled copy: see db/seed/SOURCES.md. */
const RETRIEVED = asDay("2026-11-23");

/** Puts the bundled ECB history to use where no rates are in use yet (about a second, once). */
export async function loadRates(database: Database, file: string): Promise<boolean> {
  if (await activeRateFile(database.reader)) return false;
  const read = readRates(await readFile(file));
  return withTx(database, async (tx) => {
    if (await activeRateFile(tx)) return false;
    await storeRates(tx, read, RETRIEVED);
    return true;
  });
}
