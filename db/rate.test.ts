import { expect, it } from "vitest";
import { activateRateFile, activeRateFile, createRateFile, rateOn, ratesOn } from "#db/rate.ts";
import { testDatabase } from "#db/testing.ts";
import { withTx } from "#db/with-tx.ts";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";

const USD = "USD" as Currency;
const file = { name: "eurofxref-hist.csv", publisher: "ECB", retrieved: asDay("2026-11-20"), firstDay: asDay("2026-11-02"), lastDay: asDay("2026-11-20"), digest: "d" };
const at = (day: string, rate: string) => ({ currency: USD, day: asDay(day), rate });

it("takes the latest rate on or before a day, at most seven days old, and never 1 for a missing one", async () => {
  const database = testDatabase();
  const on = async (day: string, currency = USD) => (await rateOn(database.reader, currency, asDay(day)))?.rate ?? null;
  expect(await on("2026-11-20")).toBeNull();
  const made = await withTx(database, (tx) => createRateFile(tx, file, [at("2026-11-02", "1.08"), at("2026-11-06", "1.09"), at("2026-11-20", "1.1")]));
  expect(await on("2026-11-20")).toBeNull();
  await withTx(database, (tx) => activateRateFile(tx, made.id));
  expect(await on("2026-11-01")).toBeNull();
  expect(await on("2026-11-05")).toBe("1.08");
  expect(await on("2026-11-06")).toBe("1.09");
  expect(await on("2026-11-13")).toBe("1.09");
  expect(await on("2026-11-14")).toBeNull();
  expect(await on("2026-11-20", "XXX" as Currency)).toBeNull();
  expect(await on("1990-01-01", "EUR" as Currency)).toBe("1");
  const many = await ratesOn(database.reader, [{ currency: USD, day: asDay("2026-11-06") }, { currency: USD, day: asDay("2026-11-14") }]);
  expect([...many]).toEqual([["USD 2026-11-06", { rate: "1.09", day: "2026-11-06", fileId: made.id }]]);

  const newer = await withTx(database, (tx) => createRateFile(tx, { ...file, digest: "e" }, [at("2026-11-06", "2")]));
  await withTx(database, (tx) => activateRateFile(tx, newer.id));
  expect(await on("2026-11-06")).toBe("2");
  expect((await activeRateFile(database.reader))?.id).toBe(newer.id);
  await expect(withTx(database, (tx) => activateRateFile(tx, "nothing"))).rejects.toMatchObject({ code: "not-found" });
  expect(await on("2026-11-06")).toBe("2");
});
