import { expect, it } from "vitest";
import { createCompanies, updateCompany } from "#db/company.ts";
import { insertRounds } from "#db/funding-round.ts";
import { cashZeroMonths, companiesToJudge, PORTFOLIO_SORTS, portfolioRows, portfolioStates } from "#db/portfolio.ts";
import { testDatabase } from "#db/testing.ts";
import { aCompany, AT, aRound, aVerdict, aWorkspace } from "#db/testing-rows.ts";
import { clearVerdicts, upsertVerdicts, verdictOf } from "#db/verdict.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import { asDay } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";

const EUR = "EUR" as Currency;
const query = { validOn: asDay("2026-11-24"), engineVersion: "1" };

async function setUp() {
  const database = testDatabase();
  const { id: ws } = await withTx(database, (tx) => createWorkspace(tx, aWorkspace));
  const names = ["Anna", "bolt", "Cara", "dune", "Echo"];
  const companies = await withTx(database, (tx) => createCompanies(tx, ws, names.map((name, i) => ({ ...aCompany, slug: name.toLowerCase(), name, sector: i < 3 ? "tools" : null }))));
  const ids = companies.map((c) => c.id) as [string, string, string, string, string];
  await withTx(database, (tx) => upsertVerdicts(tx, ws, [
    aVerdict(ids[0]), aVerdict(ids[1], { state: "alive", cashZeroDay: null, cashZeroPeriods: null, cash: asMinor(9), flags: ["stale"] }),
    aVerdict(ids[2], { cashZeroDay: asDay("2026-12-31"), cashZeroPeriods: 1.2 }), aVerdict(ids[3], { state: "unknown", cash: null, cashZeroDay: null, cashZeroPeriods: null }),
  ]));
  await withTx(database, (tx) => insertRounds(tx, ws, [
    aRound(ids[0]), aRound(ids[0], { ours: false }), aRound(ids[0], { tier: "hoped" }), aRound(ids[1]), aRound(ids[1], { currency: EUR }), aRound(ids[2], { reportedAt: asDay("2027-01-01") }),
  ]));
  const slugs = async (more = {}, page = {}) => (await portfolioRows(database.reader, ws, { ...query, ...more }, page)).map((row) => row.slug);
  return { database, ws, ids, slugs };
}

it("gives every company a line, without a verdict too", async () => {
  const { database, ws, slugs, ids } = await setUp();
  expect(await slugs()).toEqual(["anna", "bolt", "cara", "dune", "echo"]);
  const rows = await portfolioRows(database.reader, ws, query);
  expect(rows[0]).toMatchObject({ state: "dead", agree: 12, of: 12, cashZeroDay: "2027-05-14", cash: 1000, flags: [], raised: 200_000_000, ours: 100_000_000 });
  expect(rows.map((row) => row.raised)).toEqual([200_000_000, null, null, null, null]);
  expect(rows[4]).toMatchObject({ companyId: ids[4], state: null, cash: null, flags: [] });
  expect(await companiesToJudge(database.reader, ws, "1", query.validOn)).toEqual([ids[4]]);
  expect(await companiesToJudge(database.reader, ws, "2", query.validOn)).toHaveLength(5);
});

it("sorts with the unknown last either way, whole and by pages alike", async () => {
  const { slugs } = await setUp();
  expect(await slugs({}, { sort: "cashZero" })).toEqual(["cara", "anna", "bolt", "dune", "echo"]);
  expect((await slugs({}, { sort: "cashZero", descending: true })).slice(0, 2)).toEqual(["anna", "cara"]);
  for (const sort of PORTFOLIO_SORTS)
    for (const descending of [false, true]) expect(await slugs({}, { sort, descending, limit: 99 })).toEqual(await slugs({}, { sort, descending }));
  expect(await slugs({}, { limit: 2, offset: 1 })).toEqual(["bolt", "cara"]);
});

it("filters by every condition, and counts the same", async () => {
  const { database, ws, slugs } = await setUp();
  expect(await slugs({ states: ["dead"] })).toEqual(["anna", "cara"]);
  expect(await slugs({ search: "UN" })).toEqual(["dune"]);
  expect(await slugs({ search: "%" })).toEqual([]);
  expect(await slugs({ sector: "tools", states: ["alive", "unknown"] })).toEqual(["bolt"]);
  expect(await slugs({ flag: "stale" })).toEqual(["bolt"]);
  expect(await slugs({ cashZeroFrom: asDay("2027-01-01"), cashZeroTo: asDay("2027-12-31") })).toEqual(["anna"]);
  expect(await slugs({ staleOn: asDay("2026-12-15") })).toEqual([]);
  expect(await slugs({ staleOn: asDay("2026-12-16") })).toHaveLength(4);
  expect(await portfolioStates(database.reader, ws, query)).toEqual([{ state: "dead", companies: 2 }, { state: null, companies: 1 }, { state: "alive", companies: 1 }, { state: "unknown", companies: 1 }]);
  expect(await cashZeroMonths(database.reader, ws, query)).toEqual([{ month: "2026-12", state: "dead", companies: 1 }, { month: "2027-05", state: "dead", companies: 1 }]);
});

it("keeps the verdict that holds on the day, and ends it where a later one begins", async () => {
  const { database, ws, ids, slugs } = await setUp();
  await withTx(database, (tx) => upsertVerdicts(tx, ws, [aVerdict(ids[0], { validFrom: asDay("2026-12-05"), state: "alive", detail: { n: 2 } })]));
  const on = (day: string) => verdictOf(database.reader, ws, ids[0], "1", asDay(day));
  expect(await on("2026-12-04")).toMatchObject({ state: "dead", validUntil: "2026-12-04", detail: { levers: {} } });
  expect(await on("2026-12-05")).toMatchObject({ state: "alive", validUntil: null, detail: { n: 2 } });
  expect(await on("2026-11-23")).toBeNull();
  await withTx(database, (tx) => upsertVerdicts(tx, ws, [aVerdict(ids[0], { validFrom: asDay("2026-12-01"), validUntil: asDay("2026-12-31"), state: "out" })]));
  expect((await on("2026-12-05"))?.state).toBe("out");
  expect(await on("2027-01-01")).toBeNull();
  expect(await slugs({ validOn: asDay("2026-12-05"), states: ["out"] })).toEqual(["anna"]);
  await withTx(database, (tx) => clearVerdicts(tx, ws, [ids[0]]));
  expect(await on("2026-12-05")).toBeNull();
  expect(await slugs({ states: ["dead"] })).toEqual(["cara"]);
});

it("leaves archived companies out", async () => {
  const { database, ws, ids, slugs } = await setUp();
  await withTx(database, (tx) => updateCompany(tx, ws, ids[0], 1, { archivedAt: AT }));
  expect(await slugs({ states: ["dead"] })).toEqual(["cara"]);
});
