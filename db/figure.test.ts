import { expect, it } from "vitest";
import { createCompany } from "#db/company.ts";
import { figuresByCompany, figuresOf, insertFigures, withdrawFigure } from "#db/figure.ts";
import { insertRounds, roundsOf, withdrawRound } from "#db/funding-round.ts";
import { eventsOf, insertEvent, setEventActive, withdrawEvent } from "#db/dated-event.ts";
import { testDatabase } from "#db/testing.ts";
import { aCompany, aFigure, aRound, aWorkspace } from "#db/testing-rows.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import { asDay, asMonth } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";

async function setUp() {
  const database = testDatabase();
  const { id: ws } = await withTx(database, (tx) => createWorkspace(tx, aWorkspace));
  const { id: company } = await withTx(database, (tx) => createCompany(tx, ws, aCompany));
  const known = async (day: string) => (await figuresOf(database.reader, ws, company, asDay(day))).map((f) => [f.period, f.revenue]);
  return { database, ws, company, known };
}

it("shows what was known on a day: a correction is a new row, a later report is not seen yet", async () => {
  const { database, ws, company, known } = await setUp();
  await withTx(database, (tx) => insertFigures(tx, ws, [aFigure(company, "2026-09", "2026-10-03"), aFigure(company, "2026-10", "2026-11-02"), aFigure(company, "2026-09", "2026-11-10", { revenue: asMinor(120) })]));
  expect(await known("2026-10-02")).toEqual([]);
  expect(await known("2026-10-03")).toEqual([["2026-09", 100]]);
  expect(await known("2026-11-09")).toEqual([["2026-09", 100], ["2026-10", 100]]);
  expect(await known("2026-11-10")).toEqual([["2026-09", 100], ["2026-10", 100], ["2026-09", 120]]);
});

it("forgets a withdrawn row from that day on, not before", async () => {
  const { database, ws, company, known } = await setUp();
  const [id = ""] = await withTx(database, (tx) => insertFigures(tx, ws, [aFigure(company, "2026-Q3", "2026-10-03")]));
  await withTx(database, (tx) => withdrawFigure(tx, ws, id, asDay("2026-11-01")));
  expect(await known("2026-10-31")).toHaveLength(1);
  expect(await known("2026-11-01")).toHaveLength(0);
  await expect(withTx(database, (tx) => withdrawFigure(tx, ws, id, asDay("2026-11-02")))).rejects.toMatchObject({ code: "not-found" });
});

it("keeps unknown unknown and every field as it was given", async () => {
  const { database, ws, company } = await setUp();
  const given = aFigure(company, "2026", "2026-11-02", { revenue: null, cashEnd: null, periodAssumed: true, oneOffOut: asMinor(-7), oneOffOutRecurring: true, headcount: 4, note: "from the annual report" });
  await withTx(database, (tx) => insertFigures(tx, ws, [given]));
  const [row] = (await figuresByCompany(database.reader, ws, asDay("2026-11-02"))).get(company) ?? [];
  expect(row).toEqual({ ...given, id: row?.id });
});

it("refuses a period that is none and an amount beyond 9e15, and keeps nothing of the batch", async () => {
  const { database, ws, company, known } = await setUp();
  for (const bad of [{ period: "2026-13" as never }, { revenue: 9.1e15 as never }, { revenue: 1.5 as never }])
    await expect(withTx(database, (tx) => insertFigures(tx, ws, [aFigure(company, "2026-09", "2026-10-03"), { ...aFigure(company, "2026-10", "2026-10-03"), ...bad }]))).rejects.toMatchObject({ fault: "constraint" });
  expect(await known("2026-12-01")).toEqual([]);
});

it("knows rounds and dated events on a day in the same way", async () => {
  const { database, ws, company } = await setUp();
  const [round = ""] = await withTx(database, (tx) => insertRounds(tx, ws, [aRound(company)]));
  await withTx(database, (tx) => withdrawRound(tx, ws, round, asDay("2026-01-01")));
  expect(await roundsOf(database.reader, ws, company, asDay("2025-12-31"))).toHaveLength(1);
  expect(await roundsOf(database.reader, ws, company, asDay("2026-01-01"))).toHaveLength(0);
  const hire = { companyId: company, kind: "hire" as const, label: "Engineer", fromMonth: asMonth("2026-12"), toMonth: null, amount: asMinor(-9_000_00), currency: "USD" as Currency, active: true, reportedAt: asDay("2026-11-24") };
  const event = await withTx(database, (tx) => insertEvent(tx, ws, hire));
  await withTx(database, (tx) => setEventActive(tx, ws, event.id, false));
  expect(await eventsOf(database.reader, ws, company, asDay("2026-11-24"))).toEqual([{ ...event, active: false }]);
  await withTx(database, (tx) => withdrawEvent(tx, ws, event.id, asDay("2026-11-25")));
  expect(await eventsOf(database.reader, ws, company, asDay("2026-11-25"))).toEqual([]);
  expect(await eventsOf(database.reader, ws, company, asDay("2026-11-23"))).toEqual([]);
});
