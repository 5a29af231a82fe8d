import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { billEvents } from "./bill-events.ts";
import { STEADY } from "./price.ts";

const [asOf, usd] = [asDay("2026-11-24"), "USD" as Currency];

it("saves nine tenths of the bill after a year, and goes on saving what the third year reached", () => {
  const events = billEvents(asMinor(100_000), usd, STEADY, asOf);
  expect(events.find(({ fromMonth }) => fromMonth === "2027-11")).toMatchObject({ amount: 90_000, toMonth: "2027-11" });
  expect(events.at(-1)).toMatchObject({ fromMonth: "2029-11", toMonth: null, amount: 99_900 });
});

it("costs as much again where prices double and all work has to be done by the newest models", () => {
  const events = billEvents(asMinor(100_000), usd, { ...STEADY, moves: 1, dearer: 1, shock: { fromMonth: 1, times: 2 } }, asOf);
  expect(events.find(({ fromMonth }) => fromMonth === "2027-11")?.amount).toBe(-100_000);
});

it("changes nothing where there is no bill", () => {
  expect(billEvents(asMinor(0), usd, STEADY, asOf)).toEqual([]);
});
