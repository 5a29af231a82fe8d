import { createHash } from "node:crypto";
import type { Day } from "#lib/date.ts";
import { ECB_NAME, readEcbHistory, type RatesFile } from "#lib/fx/ecb-history.ts";
import type { Tx } from "#db/client.ts";
import { activateRateFile, createRateFile, type RateFile } from "#db/rate.ts";

export type ReadRates = RatesFile & { digest: string };

/** Reads an ECB history file outside any transaction, because it takes a second. Throws invalid where it is none. */
export const readRates = (bytes: Uint8Array): ReadRates => ({
  ...readEcbHistory(Buffer.from(bytes).toString("utf8")),
  digest: createHash("sha256").update(bytes).digest("hex"),
});

/** Keeps the rates of a file and reads rates from it from now on. */
export async function storeRates(tx: Tx, { rates: { firstDay, lastDay }, rows, digest }: ReadRates, retrieved: Day): Promise<RateFile> {
  const made = await createRateFile(tx, { name: ECB_NAME, publisher: "European Central Bank", retrieved, firstDay, lastDay, digest }, rows);
  await activateRateFile(tx, made.id);
  return { ...made, active: true };
}
