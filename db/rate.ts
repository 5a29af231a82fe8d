import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, prepared, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { rate, rateFile } from "#db/schema/rate.ts";
import { addDays, type Day } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";
import type { Currency } from "#lib/money.ts";

export type RateFile = typeof rateFile.$inferSelect;
export type NewRate = { currency: Currency; day: Day; rate: string };
/** Units of the currency for one euro, as published on `day` in the file `fileId` (null: the euro itself). */
export type FoundRate = { rate: string; day: Day; fileId: string | null };

/** A rate older than this is no rate: longer than any run of bank holidays, shorter than a currency that has ended. */
const RATE_DAYS = 7;

export const listRateFiles = async (db: Reader): Promise<RateFile[]> => orm(db).select().from(rateFile).orderBy(desc(rateFile.lastDay), asc(rateFile.id));

export const activeRateFile = async (db: Reader): Promise<RateFile | null> => (await orm(db).select().from(rateFile).where(eq(rateFile.active, true)))[0] ?? null;

export const rateFileByDigest = async (db: Reader, digest: string): Promise<RateFile | null> => (await orm(db).select().from(rateFile).where(eq(rateFile.digest, digest)))[0] ?? null;

/** Adds a file and its rates, not yet in use (290,000 rates take about a second). */
export async function createRateFile(tx: Tx, input: Omit<RateFile, "id" | "active">, rates: Iterable<NewRate>): Promise<RateFile> {
  const row = { ...input, id: newId(), active: false };
  await orm(tx).insert(rateFile).values(row);
  let chunk: (NewRate & { fileId: string })[] = [];
  for (const one of rates) {
    chunk.push({ ...one, fileId: row.id });
    if (chunk.length === 5000) {
      bulkInsert(tx, rate, chunk);
      chunk = [];
    }
  }
  bulkInsert(tx, rate, chunk);
  return row;
}

/** From now on rates are read from this file. */
export async function activateRateFile(tx: Tx, id: string): Promise<void> {
  await orm(tx).update(rateFile).set({ active: false }).where(eq(rateFile.active, true));
  const rows = await orm(tx).update(rateFile).set({ active: true }).where(eq(rateFile.id, id)).returning({ id: rateFile.id });
  if (rows.length === 0) throw notFound("rate file");
}

const LATEST =
  "SELECT rate, day, file_id AS fileId FROM rate WHERE file_id = (SELECT id FROM rate_file WHERE active = 1) AND currency = ? AND day <= ? AND day >= ? ORDER BY day DESC LIMIT 1";

const find = (db: Reader, currency: Currency, day: Day): FoundRate | null =>
  currency === "EUR" ? { rate: "1", day, fileId: null } : ((prepared(db, LATEST).get(currency, day, addDays(day, -RATE_DAYS)) as FoundRate | undefined) ?? null);

/** The latest rate on or before `day` and at most 7 days older; null where there is none, which is never 1. */
export const rateOn = async (db: Reader, currency: Currency, day: Day): Promise<FoundRate | null> => find(db, currency, day);

/** As rateOn for many; the map's keys are `${currency} ${day}`, pairs without a rate are missing. */
export async function ratesOn(db: Reader, pairs: Iterable<{ currency: Currency; day: Day }>): Promise<Map<string, FoundRate>> {
  const found = new Map<string, FoundRate>();
  for (const { currency, day } of pairs) {
    const key = `${currency} ${day}`;
    const one = found.has(key) ? null : find(db, currency, day);
    if (one) found.set(key, one);
  }
  return found;
}

/** All rates of these currencies in the file in use, by currency and day. */
export async function ratesOfCurrencies(db: Reader, currencies: readonly Currency[]): Promise<NewRate[]> {
  const file = await activeRateFile(db);
  if (!file || currencies.length === 0) return [];
  const some = and(eq(rate.fileId, file.id), inArray(rate.currency, [...currencies]));
  return orm(db).select({ currency: rate.currency, day: rate.day, rate: rate.rate }).from(rate).where(some).orderBy(asc(rate.currency), asc(rate.day));
}
