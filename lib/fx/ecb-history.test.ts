import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { readEcbHistory } from "./ecb-history.ts";
import { rateOn } from "./rate-on.ts";

const file = readFileSync(new URL("fixtures/ecb-excerpt.csv", import.meta.url), "utf8");
const { rates, rejected } = readEcbHistory(file);
const on = (code: string, day: string) => rateOn(rates, code as Currency, asDay(day));

test("reads every quoted rate as it stands and skips N/A and the empty last column", () => {
  expect(rejected).toEqual([]);
  expect([rates.firstDay, rates.lastDay]).toEqual(["1999-01-04", "2026-04-13"]);
  expect(on("USD", "2026-04-13")).toEqual({ known: true, value: { rate: "1.1684", day: "2026-04-13" } });
  expect(on("EUR", "2026-04-13")).toEqual({ known: true, value: { rate: "1", day: "2026-04-13" } });
});

test("a rate is carried over a weekend", () => {
  expect(on("USD", "2026-04-12")).toEqual({ known: true, value: { rate: "1.1711", day: "2026-04-10" } });
});

test("after the file's last day a rate is unknown, not carried", () => {
  expect(on("USD", "2026-04-14")).toMatchObject({ known: false, why: expect.stringContaining("ends on 2026-04-13") });
});

test("a currency that ended is carried 7 days and no further", () => {
  expect(on("RUB", "2022-03-08")).toMatchObject({ known: true, value: { rate: "117.201", day: "2022-03-01" } });
  expect(on("RUB", "2022-03-09").known).toBe(false);
});

test("the old and the new lira are two currencies", () => {
  expect(on("TRL", "2004-12-31")).toMatchObject({ known: true, value: { rate: "1836200" } });
  expect(on("TRY", "2004-12-31").known).toBe(false);
  expect(on("TRY", "2005-01-04").known).toBe(true);
});

test("a day before the first and a currency that the bank never quoted are unknown by name", () => {
  expect(on("USD", "1999-01-03")).toMatchObject({ known: false, why: expect.stringContaining("USD on 1999-01-03") });
  expect(on("KES", "2020-01-03")).toMatchObject({ known: false, why: expect.stringContaining("KES") });
});

test("damaged cells and days are named by line, and the rest counts", () => {
  const read = readEcbHistory("Date,USD,JPY,\r\n2026-01-02,1.1,abc,\r\n2026-02-30,1,1,\r\n2026-01-02,9,9,\r\n2026-01-05,0,150,\r\n");
  expect(read.rejected.map((fault) => fault.line)).toEqual([2, 3, 4, 5]);
  expect(read.rows).toEqual([{ currency: "USD", day: "2026-01-02", rate: "1.1" }, { currency: "JPY", day: "2026-01-05", rate: "150" }]);
});

test("another table is refused", () => {
  expect(() => readEcbHistory("Date,Amount\n2026-01-01,5")).toThrow("not the ECB's table");
});
