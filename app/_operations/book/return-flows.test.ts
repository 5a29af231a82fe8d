import { expect, it } from "vitest";
import { bookBench } from "#app/_operations/book/testing.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { getCompanyBook } from "#app/_operations/get-company-book.ts";
import { getFundBook } from "#app/_operations/get-fund-book.ts";
import { listLedger } from "#app/_operations/list-ledger.ts";
import { listReturnFlows } from "#app/_operations/list-return-flows.ts";
import { recordFundFlow } from "#app/_operations/record-fund-flow.ts";
import { recordInvestment } from "#app/_operations/record-investment.ts";
import { recordMark } from "#app/_operations/record-mark.ts";

const answer = (value: unknown) => ({ known: true, value });

it("lists the rows of a return, signed, and the same rate as the book shows", async () => {
  const { on } = await bookBench();
  const me = on("2026-11-24");
  await recordFundFlow.call(me, { kind: "call", day: "2024-11-24", amountMinor: 1_100_000_00 });
  await recordFundFlow.call(me, { kind: "fee", day: "2026-01-15", amountMinor: 100_000_00 });
  await recordInvestment.call(me, { company: "acme", instrument: "preferred", day: "2024-11-24", amountMinor: 1_000_000_00 });
  await recordMark.call(me, { company: "acme", day: "2026-11-24", fairValueMinor: 1_440_000_00, basis: "calibrated" });
  const gross = await listReturnFlows.call(me, { by: "sector", key: null });
  expect(gross.flows.map(({ table, kind, there }) => [table, kind, there])).toEqual([["investment", "preferred", answer(-1_000_000_00)]]);
  const net = await listReturnFlows.call(me, { of: "net" });
  expect([net.flows.map(({ kind, amountMinor }) => [kind, amountMinor]), net.closing]).toEqual([[["call", -1_100_000_00]], answer(1_440_000_00)]);
  const book = await getFundBook.call(me, {});
  expect([gross.irr, net.irr]).toEqual([book.gross.grossIrr, book.nets[0]?.net.netIrr]);
  // 1,100,000 on the last day of the year before, 100,000 of fees and 440,000 of gain since.
  expect(book.nets[0]?.roll).toMatchObject({ from: "2025-12-31", opening: answer(1_100_000_00), called: answer(0), costs: answer(100_000_00), gain: answer(440_000_00), exchange: answer(0), closing: answer(1_440_000_00) });
  expect(book.investors.at(-1)).toMatchObject({ day: "2026-11-24", paidIn: answer(1_100_000_00), net: answer(-1_100_000_00) });
  await expect(listReturnFlows.call(me, { of: "net", company: "acme" })).rejects.toMatchObject({ code: "invalid", path: "company" });
});

it("shows an amount without a rate as unknown, with the reason, unless the row states one", async () => {
  const { on } = await bookBench();
  const me = on("2026-11-24");
  const bought = { company: "acme", instrument: "preferred", day: "2024-11-24", amountMinor: 100_00, currency: "EUR" };
  await recordInvestment.call(me, bought);
  await recordInvestment.call(me, { ...bought, day: "2024-11-25", rate: "1.25", rateSource: "contract note" });
  const { rows } = await listLedger.call(me, {});
  expect(rows.map(({ there }) => there)).toEqual([answer(125_00), { known: false, why: expect.any(String) }]);
});

it("tells a company's own part of the book as the fund's table does, and another company's rows stay out", async () => {
  const { on } = await bookBench();
  const me = on("2026-11-24");
  await createCompany.call(me, { name: "Other", currency: "USD" });
  const bought = { instrument: "preferred", day: "2024-11-24", amountMinor: 100_00 };
  await recordInvestment.call(me, { ...bought, company: "acme" });
  await recordInvestment.call(me, { ...bought, company: "other", amountMinor: 7_00 });
  await recordMark.call(me, { company: "acme", day: "2026-11-24", fairValueMinor: 150_00, basis: "calibrated" });
  const own = await getCompanyBook.call(me, { company: "acme" });
  const { groups } = await getFundBook.call(me, {});
  expect(own.all).toEqual(groups.find(({ label }) => label === "Acme")?.gross);
  expect([own.all.moic, own.holdings.map(({ fund, gross }) => [fund.name, gross.invested])]).toEqual([answer(1.5), [["Fund I", answer(100_00)]]]);
  expect((await getCompanyBook.call(me, { company: "acme", asOf: "2025-01-01" })).all.flowIds).toEqual([]);
});
