import { beforeEach, describe, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { AppError } from "#lib/errors.ts";
import type { Currency } from "#lib/money.ts";
import { testDatabase } from "#db/testing.ts";
import { withTx } from "#db/with-tx.ts";
import { verdictOf } from "#db/verdict.ts";
import { createWorkspace, workspaceBySlug } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { archiveCompany } from "#app/_operations/archive-company.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { getCompany } from "#app/_operations/get-company.ts";
import { listFigureHistory } from "#app/_operations/list-figure-history.ts";
import { operations } from "#app/_operations/operations.ts";
import { priceOneOffs } from "#app/_operations/price-one-offs.ts";
import { recordEvent } from "#app/_operations/record-event.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";
import { recordRound } from "#app/_operations/record-round.ts";
import { setEventActive } from "#app/_operations/set-event-active.ts";
import { toggleOneOff } from "#app/_operations/toggle-one-off.ts";
import { updateCompany } from "#app/_operations/update-company.ts";
import { withdrawEvent } from "#app/_operations/withdraw-event.ts";
import { withdrawRound } from "#app/_operations/withdraw-round.ts";

const USD = "USD" as Currency;

let owner: Caller;
const on = (day: string): Caller => ({ ...owner, today: asDay(day), now: `${day}T10:00:00.000Z` });

beforeEach(async () => {
  const database = testDatabase();
  await withTx(database, async (tx) => {
    for (const slug of ["fund", "other"]) await createWorkspace(tx, { kind: "fund", slug, name: slug, currency: USD, createdAt: "2026-11-24T09:00:00.000Z" });
  });
  owner = { database, door: "form", credential: { kind: "demo" }, origin: { host: "localhost", origin: "http://localhost", allowedHosts: "" }, workspace: "fund", now: "2026-11-24T10:00:00.000Z", today: asDay("2026-11-24") };
  await createCompany.call(owner, { name: "Acme" });
});

const refusal = (run: Promise<unknown>): Promise<AppError> =>
  run.then(
    () => expect.fail("It was not refused."),
    (error: AppError) => error,
  );
const record = (caller: Caller, given: Record<string, unknown>) => recordFigure.call(caller, { company: "acme", period: "2026-10", ...given });

describe("a company", () => {
  it("gets an address of its own from its name", async () => {
    const { company } = await createCompany.call(owner, { name: "Acme", currency: "eur" });
    expect(company).toMatchObject({ slug: "acme-2", currency: "EUR", version: 1 });
    expect((await createCompany.call(owner, { name: "New" })).company.slug).toBe("new-2");
    expect((await refusal(createCompany.call(owner, { name: "Else", slug: "acme" }))).code).toBe("conflict");
  });

  it("starts with the months that are typed with it, unknown staying unknown", async () => {
    const { company } = await createCompany.call(owner, { name: "Typed", figures: [{ period: "2026-10", cashEndMinor: 30_000_000, revenueMinor: null, expensesMinor: 5_000_000 }, { period: "2026-09" }] });
    const { figures } = await getCompany.call(owner, { company: company.slug });
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ period: "2026-10", revenueMinor: null, expensesMinor: 5_000_000, cashEndMinor: 30_000_000, financingInMinor: null, headcount: null });
  });

  it("keeps the settings of who came first, and says which differ", async () => {
    await updateCompany.call(owner, { company: "acme", version: 1, minimumCashMinor: 5_000_000 });
    const late = await refusal(updateCompany.call(owner, { company: "acme", version: 1, minimumCashMinor: 7_000_000, sector: "Robots" }));
    expect(late.code).toBe("conflict");
    expect(late.faults.map((fault) => fault.path)).toContain("minimumCash");
    expect((await getCompany.call(owner, { company: "acme" })).company).toMatchObject({ minimumCashMinor: 5_000_000, sector: null, version: 2 });
  });

  it("is archived and put back, and its activity tells who did what", async () => {
    await archiveCompany.call(owner, { company: "acme" });
    expect((await getCompany.call(owner, { company: "acme" })).company.archivedAt).toBe(owner.now);
    await archiveCompany.call(owner, { company: "acme", archived: false });
    const { company, activity } = await getCompany.call(owner, { company: "acme" });
    expect(company.archivedAt).toBeNull();
    expect(activity.map((row) => row.operation)).toEqual(["archive-company", "archive-company", "create-company"]);
  });

  it("of another workspace is not found by any of its operations, by slug or by id", async () => {
    const { company } = await getCompany.call(owner, { company: "acme" });
    const event = (await recordEvent.call(owner, { company: "acme", kind: "hire", label: "A", fromMonth: "2027-01", amountMinor: -1 })).event.id;
    const round = (await recordRound.call(owner, { company: "acme", kind: "seed", day: "2026-01-01", tier: "in-bank" })).round.id;
    const stranger = { ...owner, workspace: "other" };
    const needed: Record<string, unknown> = { period: "2026-10", version: 1, kind: "hire", label: "A", fromMonth: "2027-01", amountMinor: -1, day: "2026-01-01", tier: "in-bank", event, round, active: false, direction: "in", recurring: true };
    const ours = operations.filter((each) => [archiveCompany, getCompany, listFigureHistory, recordEvent, recordFigure, recordRound, setEventActive, toggleOneOff, updateCompany, withdrawEvent, withdrawRound].some((own) => own.name === each.name));
    expect(ours).toHaveLength(11);
    for (const each of ours)
      for (const name of [company.id, "acme"]) {
        const input = { ...needed, company: name, ...(each.name === "record-round" ? { kind: "seed", amountMinor: 1 } : {}) };
        expect((await refusal(each.call(stranger, input))).message, each.name).toBe("There is no such company.");
      }
  });

  it("does not take the event or round of a sister company", async () => {
    await createCompany.call(owner, { name: "Sister" });
    const { event } = await recordEvent.call(owner, { company: "sister", kind: "cut", label: "Rent", fromMonth: "2027-01", amountMinor: 100 });
    const { round } = await recordRound.call(owner, { company: "sister", kind: "seed", day: "2026-01-01", tier: "in-bank" });
    expect((await refusal(setEventActive.call(owner, { company: "acme", event: event.id, active: false }))).code).toBe("not-found");
    expect((await refusal(withdrawRound.call(owner, { company: "acme", round: round.id }))).code).toBe("not-found");
  });
});

describe("a period's figures", () => {
  it("are corrected by a new row that keeps what is not given, and are seen as known on a day", async () => {
    await record(on("2026-11-03"), { revenueMinor: 2_000_000, expensesMinor: 5_000_000, cashEndMinor: 30_000_000 });
    await record(on("2026-11-20"), { revenueMinor: 1_500_000 });
    const then = await getCompany.call(owner, { company: "acme", asOf: "2026-11-10" });
    expect(then.figures[0]).toMatchObject({ revenueMinor: 2_000_000, corrections: 0 });
    expect(then.current).toBe(false);
    const now = await getCompany.call(owner, { company: "acme" });
    expect(now.figures[0]).toMatchObject({ revenueMinor: 1_500_000, expensesMinor: 5_000_000, cashEndMinor: 30_000_000, corrections: 1, source: "typed", reportedBy: "demo visitor" });
    expect((await getCompany.call(owner, { company: "acme", asOf: "2026-11-02" })).figures).toEqual([]);
    const { rows } = await listFigureHistory.call(owner, { company: "acme", period: "2026-10" });
    expect(rows.map((row) => [row.reportedAt, row.revenueMinor])).toEqual([["2026-11-03", 2_000_000], ["2026-11-20", 1_500_000]]);
  });

  it("are not changed twice by the same value, nor by who looked at an older row", async () => {
    const { figure } = await record(owner, { revenueMinor: 100, seen: null });
    expect((await record(owner, { revenueMinor: 100, seen: figure.id })).figure.id).toBe(figure.id);
    await record(owner, { revenueMinor: 200, seen: figure.id });
    const late = await refusal(record(owner, { cashEndMinor: 5, seen: figure.id }));
    expect(late.code).toBe("conflict");
    expect(late.message).toBe("Oct 2026 was changed in the meantime by demo visitor on 24 Nov 2026; look at it again. Nothing of yours was kept.");
    expect((await refusal(record(owner, { cashEndMinor: 5, seen: null }))).code).toBe("conflict");
  });

  it("are made unknown by null, never 0", async () => {
    await record(owner, { revenueMinor: 100, headcount: 3 });
    const { figure } = await record(owner, { revenueMinor: null, headcount: null });
    expect(figure).toMatchObject({ revenueMinor: null, headcount: null, expensesMinor: null });
  });

  it("keep a total that its parts made up", async () => {
    await record(owner, { expensesMinor: 5_000, payrollMinor: 3_000, inferenceMinor: 2_000 });
    expect((await record(owner, { payrollMinor: 4_000 })).figure.expensesMinor).toBe(6_000);
    expect((await record(owner, { expensesMinor: 9_000 })).figure.expensesMinor).toBe(9_000);
    expect((await record(owner, { payrollMinor: 3_500 })).figure.expensesMinor).toBe(9_000);
    const tooMuch = await refusal(record(owner, { payrollMinor: 8_000 }));
    expect(tooMuch.faults).toEqual([{ path: "expensesMinor", message: "The parts add up to $100.00, which is more than the expenses of $90.00." }]);
  });

  it("do not make a total of a part where the total is unknown", async () => {
    expect((await record(owner, { payrollMinor: 3_000 })).figure.expensesMinor).toBeNull();
  });

  it("are refused where they cannot be", async () => {
    const cases: [Record<string, unknown>, string, string][] = [
      [{ expensesMinor: -1 }, "expensesMinor", "must not be negative"],
      [{ cashEndMinor: 1.5 }, "cashEndMinor", "must be a whole number of minor units"],
      [{ headcount: 2.5 }, "headcount", "must be a whole number of people"],
      [{ period: "2026-13" }, "period", "is not a month (2026-10), quarter (2026-Q3) or year (2026)"],
      [{ period: "2026-12", revenueMinor: 1 }, "period", "Dec 2026 has not begun yet. What is planned goes under dated events."],
    ];
    for (const [given, path, message] of cases) expect((await refusal(record(owner, given))).faults).toEqual([{ path, message }]);
    expect((await getCompany.call(owner, { company: "acme" })).figures).toEqual([]);
  });

  it("count a one-off as recurring when asked, through a new row", async () => {
    expect((await refusal(toggleOneOff.call(owner, { company: "acme", period: "2026-10", direction: "out", recurring: true }))).code).toBe("not-found");
    await record(owner, { oneOffOutMinor: 900_000 });
    expect((await toggleOneOff.call(owner, { company: "acme", period: "2026-10", direction: "out", recurring: true })).figure).toMatchObject({ oneOffOutRecurring: true, oneOffInRecurring: false });
    expect((await listFigureHistory.call(owner, { company: "acme", period: "2026-10" })).rows).toHaveLength(2);
  });
});

describe("rounds and events", () => {
  it("are seen until the day on which they are withdrawn", async () => {
    const { round } = await recordRound.call(on("2026-11-01"), { company: "acme", kind: "Seed extension", day: "2027-03-01", amountMinor: 50_000_000, tier: "signed" });
    await withdrawRound.call(on("2026-11-20"), { company: "acme", round: round.id });
    expect((await getCompany.call(owner, { company: "acme", asOf: "2026-11-19" })).rounds).toHaveLength(1);
    expect((await getCompany.call(owner, { company: "acme" })).rounds).toEqual([]);
  });

  it("say what does not fit", async () => {
    const round = { company: "acme", kind: "Seed", day: "2027-03-01" };
    expect((await refusal(recordRound.call(owner, { ...round, tier: "in-bank", amountMinor: 1 }))).path).toBe("day");
    expect((await refusal(recordRound.call(owner, { ...round, tier: "signed" }))).path).toBe("amountMinor");
    expect((await refusal(recordRound.call(owner, { ...round, tier: "conditional", amountMinor: 1 }))).path).toBe("condition");
    const event = { company: "acme", label: "Two engineers", fromMonth: "2027-01" };
    expect((await refusal(recordEvent.call(owner, { ...event, kind: "hire", amountMinor: 0 }))).path).toBe("amountMinor");
    expect((await recordEvent.call(owner, { ...event, kind: "hire", amountMinor: 5 })).event.amountMinor).toBe(-5);
    expect((await refusal(recordEvent.call(owner, { ...event, kind: "cut", amountMinor: 5, toMonth: "2026-12" }))).path).toBe("toMonth");
  });

  it("are left out and counted again", async () => {
    const { event } = await recordEvent.call(owner, { company: "acme", kind: "hire", label: "Engineer", fromMonth: "2027-01", amountMinor: -1_500_000 });
    expect((await setEventActive.call(owner, { company: "acme", event: event.id, active: false })).event.active).toBe(false);
    await withdrawEvent.call(owner, { company: "acme", event: event.id });
    expect((await getCompany.call(owner, { company: "acme" })).events).toEqual([]);
  });
});

describe("the verdict", () => {
  const typed = async (slug: string, months: readonly [string, number, number][], cashEndMinor: number) => {
    for (const [period, revenueMinor, expensesMinor] of months) await recordFigure.call(owner, { company: slug, period, revenueMinor, expensesMinor, cashEndMinor });
  };
  const months: [string, number, number][] = ["2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"].map((month, i) => [month, Math.round(2_000_000 * 1.06 ** (i - 8)), 5_000_000]);

  it("moves with a month that is changed, on the page and in the stored row that lists read", async () => {
    await typed("acme", months, 30_000_000);
    const before = await getCompany.call(owner, { company: "acme" });
    expect(before.verdict).toMatchObject({ state: "alive", basisEnd: "2026-10-31" });
    await record(owner, { cashEndMinor: 20_000_000 });
    const after = await getCompany.call(owner, { company: "acme" });
    expect(after.verdict).toMatchObject({ state: "dead", cash: 20_000_000 });
    expect(await verdictOf(owner.database.reader, (await workspaceBySlug(owner.database.reader, "fund"))?.id ?? "", after.company.id, after.verdict.engineVersion, owner.today)).toMatchObject({ state: "dead" });
    expect((await getCompany.call(owner, { company: "acme", asOf: "2026-11-23" })).verdict.state).toBe("unknown");
  });

  it("prices one-offs, events and the minimum cash in days of runway", async () => {
    await typed("acme", months, 20_000_000);
    await record(owner, { oneOffOutMinor: 1_000_000 });
    await recordEvent.call(owner, { company: "acme", kind: "hire", label: "Engineer", fromMonth: "2026-12", amountMinor: 500_000 });
    const { company } = await getCompany.call(owner, { company: "acme" });
    await updateCompany.call(owner, { company: "acme", version: company.version, minimumCashMinor: 3_000_000 });
    const prices = await priceOneOffs.call(owner, { company: "acme" });
    expect(prices.oneOffs).toMatchObject([{ period: "2026-10", direction: "out", recurring: false, amountMinor: 1_000_000 }]);
    expect(prices.oneOffs[0]?.days).toBeLessThan(0);
    expect(prices.events[0]?.days).toBeGreaterThan(0);
    expect(prices.minimumCash?.days).toBeGreaterThan(0);
  });

  it("leaves a metric unknown, with the reason, where its inputs are", async () => {
    await typed("acme", months, 20_000_000);
    const { metrics } = await getCompany.call(owner, { company: "acme" });
    expect(metrics.find((metric) => metric.id === "burnMultiple")).toMatchObject({ value: null, why: "Not known: net burn, net new ARR." });
    expect(metrics.find((metric) => metric.id === "plainRunwayMonths")?.value).toBeCloseTo(20_000_000 / (5_000_000 - (2_000_000 * (1 + 1 / 1.06 + 1 / 1.06 ** 2)) / 3), 5);
  });
});
