import { type Rates, ratesFrom } from "#lib/fx/rates.ts";
import type { Currency } from "#lib/money.ts";
import type { Reader } from "#db/client.ts";
import { activeRateFile, ratesOfCurrencies } from "#db/rate.ts";

/** The rates in use for turning these currencies into `to`; null where nothing needs turning or no file is loaded. */
export async function ratesFor(db: Reader, currencies: Iterable<Currency>, to: Currency): Promise<Rates | null> {
  const foreign = new Set([...currencies].filter((code) => code !== to));
  if (foreign.size === 0) return null;
  const file = await activeRateFile(db);
  if (!file) return null;
  const rows = await ratesOfCurrencies(db, [...foreign, to]);
  return ratesFrom(file.name, rows, { firstDay: file.firstDay, lastDay: file.lastDay });
}
