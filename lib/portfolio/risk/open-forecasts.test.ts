import { expect, test } from "vitest";
import { asDay } from "#lib/date.ts";
import { dueForecasts, openForecasts } from "#lib/portfolio/risk/open-forecasts.ts";

const today = asDay("2026-11-24");
const forecast = (id: string, companyId: string, madeOn: string, horizon: string, outcome: "failed" | null = null) => ({ id, companyId, madeOn: asDay(madeOn), horizon: asDay(horizon), outcome });

test("the latest open forecast of a company counts; what is due, resolved or not yet made does not", () => {
  const all = [
    forecast("1", "a", "2026-01-01", "2027-01-01"), forecast("2", "a", "2026-06-01", "2027-06-01"), forecast("3", "a", "2026-06-01", "2027-07-01"),
    forecast("4", "b", "2025-11-24", "2026-11-24"), forecast("5", "c", "2026-06-01", "2027-06-01", "failed"), forecast("6", "d", "2026-11-25", "2027-06-01"),
  ];
  expect([...openForecasts(all, today).values()].map(({ id }) => id)).toEqual(["3"]);
  expect(dueForecasts(all, today).map(({ id }) => id)).toEqual(["4"]);
});
