import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { asDay } from "#lib/date.ts";
import { ECB_NAME, readEcbHistory } from "#lib/fx/ecb-history.ts";
import type { Database } from "#db/client.ts";
import { activateRateFile, activeRateFile, createRateFile } from "#db/rate.ts";
import { withTx } from "#db/with-tx.ts";

/** The bundled copy: see db/seed/SOURCES.md. */
const RETRIEVED = asDay("2026-11-23");

/** Puts the bundled ECB history to use where no rates are in use yet (about a second, once). */
export async function loadRates(database: Database, file: string): Promise<boolean> {
  if (await activeRateFile(database.reader)) return false;
  const bytes = await readFile(file);
  const { rows, rates } = readEcbHistory(bytes.toString("utf8"));
  const digest = createHash("sha256").update(bytes).digest("hex");
  return withTx(database, async (tx) => {
    if (await activeRateFile(tx)) return false;
    const { firstDay, lastDay } = rates;
    const made = await createRateFile(tx, { name: ECB_NAME, publisher: "European Central Bank", retrieved: RETRIEVED, firstDay, lastDay, digest }, rows);
    await activateRateFile(tx, made.id);
    return true;
  });
}
