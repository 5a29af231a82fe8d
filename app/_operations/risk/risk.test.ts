import { beforeEach, expect, it } from "vitest";
import { lossAssumptions } from "#db/loss-assumption.ts";
import { workspaceBySlug } from "#db/workspace.ts";
import { bookBench } from "#app/_operations/book/testing.ts";
import { archiveCompany } from "#app/_operations/archive-company.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { getBaseRates } from "#app/_operations/get-base-rates.ts";
import { getPortfolio } from "#app/_operations/get-portfolio.ts";
import { getRisk } from "#app/_operations/get-risk.ts";
import { listExposureTags } from "#app/_operations/list-exposure-tags.ts";
import { listFailureForecasts } from "#app/_operations/list-failure-forecasts.ts";
import { listReserves } from "#app/_operations/list-reserves.ts";
import { recordExposureTag } from "#app/_operations/record-exposure-tag.ts";
import { recordFailureForecast } from "#app/_operations/record-failure-forecast.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";
import { recordHolding } from "#app/_operations/record-holding.ts";
import { recordInvestment } from "#app/_operations/record-investment.ts";
import { recordLossAssumption } from "#app/_operations/record-loss-assumption.ts";
import { recordMark } from "#app/_operations/record-mark.ts";
import { recordReserve } from "#app/_operations/record-reserve.ts";
import { recordShareClass } from "#app/_operations/record-share-class.ts";
import { resolveFailureForecast } from "#app/_operations/resolve-failure-forecast.ts";
import { withdrawRiskRow } from "#app/_operations/withdraw-risk-row.ts";

let on: Awaited<ReturnType<typeof bookBench>>["on"];
const me = () => on("2026-11-24");

/** Acme loses 30,000 a month of 60,000; Other is unknown. */
beforeEach(async () => {
  ({ on } = await bookBench());
  await createCompany.call(me(), { name: "Other", currency: "USD" });
  for (const month of ["2026-07", "2026-08", "2026-09", "2026-10"])
    await recordFigure.call(on("2026-11-05"), { company: "acme", period: month, revenueMinor: 20_000_00, expensesMinor: 50_000_00, cashEndMinor: month === "2026-10" ? 60_000_00 : null });
  await recordInvestment.call(me(), { company: "acme", instrument: "preferred", day: "2024-03-01", amountMinor: 1_000_000_00 });
  await recordInvestment.call(me(), { company: "other", instrument: "safe", day: "2025-03-01", amountMinor: 400_000_00 });
  await recordMark.call(me(), { company: "acme", day: "2025-06-30", fairValueMinor: 1_500_000_00, basis: "last-round" });
});
const forecast = (probability: number, more: object = {}) => recordFailureForecast.call(me(), { company: "acme", probability, horizon: "2027-11-24", ...more });

it("shows exposure, capital in the dead and capital at risk, and no expected loss where nobody forecast", async () => {
  const risk = await getRisk.call(me(), {});
  expect(risk).toMatchObject({
    companies: 2, held: 2, exposure: { amountMinor: 1_400_000_00, companies: 2 }, fairValueMinor: 1_900_000_00, defaultDead: { amountMinor: 1_000_000_00, companies: 1 }, notJudged: { amountMinor: 400_000_00 },
    expectedLoss: { amountMinor: null, without: { amountMinor: 1_400_000_00 } }, tail: null,
  });
  expect(risk.atRisk.map(({ months, sum }) => [months, sum.amountMinor])).toEqual([[6, 1_000_000_00], [12, 1_000_000_00], [18, 1_000_000_00]]);
  expect(risk.rows.find(({ company }) => company.slug === "acme")).toMatchObject({ atRiskWithin: 6, lastHeard: "2026-11-05", lgd: null, lgdWhy: expect.stringContaining("not stated") });
  expect(risk.sentence.rest).toContain("No forecast of failure counts yet");
});

it("takes the loss of a stated share, and the waterfall's where there is a cap table", async () => {
  await forecast(0.5);
  await recordLossAssumption.call(me(), { kind: "loss", share: 0.8 });
  const assumed = await getRisk.call(me(), {});
  expect(assumed.expectedLoss).toMatchObject({ amountMinor: 400_000_00, forecast: { companies: 1 }, without: { amountMinor: 400_000_00 } });
  expect(assumed.rows.find(({ company }) => company.slug === "acme")).toMatchObject({ lgdBasis: "assumed", lgd: expect.closeTo(0.8, 12) });
  expect(assumed.sentence.proof).toMatch(/^expected loss in 12 months \$400K \(80%: \$0 to \$800K\)$/);
  await recordShareClass.call(me(), { company: "acme", name: "Seed", kind: "preferred", price: "1", participation: "non-participating", rank: 1 });
  await recordHolding.call(me(), { company: "acme", holder: "Fund I", holderKind: "fund", className: "Seed", kind: "shares", day: "2024-03-01", quantity: "1000000" });
  await recordHolding.call(me(), { company: "acme", holder: "Another", holderKind: "investor", className: "Seed", kind: "shares", day: "2024-03-01", quantity: "1000000" });
  await recordLossAssumption.call(me(), { company: "acme", kind: "exit", amountMinor: 500_000_00 });
  const paid = await getRisk.call(me(), {});
  // Half of 500,000 comes back of the million that is exposed.
  expect(paid.rows.find(({ company }) => company.slug === "acme")).toMatchObject({ lgdBasis: "waterfall", lgd: 0.75, expectedLossMinor: 375_000_00 });
  expect((await getRisk.call(on("2026-11-23"), {})).expectedLoss.amountMinor).toBeNull();
});

it("keeps what an archived company holds in every sum, and says that it is archived", async () => {
  await archiveCompany.call(me(), { company: "acme" });
  const risk = await getRisk.call(me(), {});
  expect(risk).toMatchObject({ companies: 1, held: 2, exposure: { amountMinor: 1_400_000_00, companies: 2 }, defaultDead: { amountMinor: 1_000_000_00 } });
  expect(risk.rows.map(({ company, isArchived }) => [company.name, isArchived])).toEqual([["Other", false], ["Acme", true]]);
  expect(risk.sentence.rest).toContain("$1.00M of it is in 1 archived company");
  const { capital, companies } = await getPortfolio.call(me(), {});
  expect(companies).toBe(1);
  expect(capital).toMatchObject({ sits: "$1.00M of your $1.40M sits in it", coverage: expect.stringContaining("$1.00M of it is in 1 archived company") });
});

it("says which forecasts count and which are due, and scores none while they are few", async () => {
  const { id } = await forecast(0.9, { madeOn: "2025-11-24", horizon: "2026-11-24" });
  await forecast(0.4);
  const before = await listFailureForecasts.call(me(), {});
  expect(before.forecasts.map(({ probability, counts, due }) => [probability, counts, due])).toEqual([[0.4, true, false], [0.9, false, true]]);
  await resolveFailureForecast.call(me(), { forecast: id, outcome: "failed" });
  expect((await listFailureForecasts.call(me(), {})).score).toEqual({ resolved: 1, failed: 1, scores: null });
});

it("sums capital by tag, whatever the case of its name, and takes a tag back", async () => {
  const { id } = await recordExposureTag.call(me(), { company: "acme", kind: "cloud", name: "One Cloud", share: 0.25, basis: "cost" });
  await recordExposureTag.call(me(), { company: "other", kind: "cloud", name: "one cloud", basis: "cost" });
  expect((await getRisk.call(me(), {})).tags).toMatchObject([{ name: "One Cloud", amountMinor: 1_400_000_00, weightedMinor: 250_000_00, withoutShare: 1 }]);
  await withdrawRiskRow.call(me(), { table: "exposure-tag", row: id });
  expect((await listExposureTags.call(me(), {})).tags.map(({ company }) => company.slug)).toEqual(["other"]);
  expect((await listExposureTags.call(me(), { asOf: "2026-11-23" })).tags).toEqual([]);
});

it("holds reserves against what was invested since", async () => {
  await recordReserve.call(on("2026-06-01"), { company: "acme", amountMinor: 500_000_00 });
  await recordInvestment.call(me(), { company: "acme", instrument: "note", day: "2026-09-01", amountMinor: 200_000_00 });
  expect((await listReserves.call(me(), {})).reserves).toMatchObject([{ company: { slug: "acme" }, amountMinor: 500_000_00, usedMinor: 200_000_00 }]);
});

it("reads an exit by the units of the company's own currency", async () => {
  await createCompany.call(me(), { name: "Kaigan", currency: "JPY" });
  await createCompany.call(me(), { name: "Dinar", currency: "KWD" });
  const exit = async (company: string, amount: string) => {
    await recordLossAssumption.call(me(), { kind: "exit", company, amount });
    return (await lossAssumptions.known(me().database.reader, (await workspaceBySlug(me().database.reader, "book"))?.id ?? "", me().today)).at(-1)?.amount;
  };
  expect([await exit("kaigan", "500,000"), await exit("dinar", "1.234"), await exit("acme", "1.2m")].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual([1234, 500_000, 1_200_000_00]);
  await expect(exit("kaigan", "1.5")).rejects.toMatchObject({ code: "invalid", path: "amount" });
});

it("refuses an assumption that says nothing, and gives published rates with their source", async () => {
  await expect(recordLossAssumption.call(me(), { kind: "loss" })).rejects.toMatchObject({ code: "invalid", path: "share" });
  await expect(recordLossAssumption.call(me(), { kind: "exit", amountMinor: 5 })).rejects.toMatchObject({ code: "invalid", path: "company" });
  expect((await getBaseRates.call(me(), {})).rates.every(({ source, share }) => source.length > 0 && share > 0 && share < 1)).toBe(true);
});
