import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { asDay } from "#lib/date.ts";
import { STORIES } from "#lib/demo/fund/stories.ts";
import { ENGINE_VERSION } from "#lib/runway/judge-company.ts";
import { listAudit, verifyAudit } from "#db/audit.ts";
import { listCompanies } from "#db/company.ts";
import { figuresOf } from "#db/figure.ts";
import { rateOn } from "#db/rate.ts";
import { portfolioRows } from "#db/portfolio.ts";
import { testFileDatabase } from "#db/testing.ts";
import { listWorkspaces, workspaceBySlug } from "#db/workspace.ts";
import type { Currency } from "#lib/money.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { listCheckIns } from "#app/_operations/list-check-ins.ts";
import { ledgerRowsOf } from "#app/_operations/book/ledger-rows-of.ts";
import { loadDemo } from "#app/_operations/demo/load-demo.ts";
import { loadRates } from "#app/_operations/demo/load-rates.ts";
import { loadRealStartups } from "#app/_operations/demo/load-real-startups.ts";
import { listAlerts } from "#app/_operations/list-alerts.ts";
import { previewAlertRule } from "#app/_operations/preview-alert-rule.ts";

const NOVEMBER = { today: asDay("2026-11-24"), now: "2026-11-24T10:00:00.000Z" };
const DECEMBER = { today: asDay("2026-12-03"), now: "2026-12-03T10:00:00.000Z" };

test("the demo is loaded once a month, through the importer where a founder would use it, and every stored verdict is its story's", async () => {
  const { database, remove } = testFileDatabase();
  try {
    expect(await loadDemo(database, NOVEMBER)).toEqual({ loaded: true });
    expect(await loadDemo(database, { ...NOVEMBER, today: asDay("2026-11-30") })).toEqual({ loaded: false });
    const [fund, founder] = await listWorkspaces(database.reader);
    expect([fund?.kind, fund?.notice?.startsWith("Invented demo data"), founder?.kind, founder?.notice?.startsWith("Invented demo data")]).toEqual(["fund", true, "company", true]);
    const states = async (workspaceId: string, validOn = NOVEMBER.today) => Object.fromEntries((await portfolioRows(database.reader, workspaceId, { validOn, engineVersion: ENGINE_VERSION })).map((row) => [row.slug, row.state]));
    const told = Object.fromEntries(STORIES.map((story) => [story.slug, story.expected.state]));
    expect(await states(fund?.id ?? "")).toEqual(told);
    expect(await states(founder?.id ?? "")).toEqual({ larkspindle: "dead" });
    const [larkspindle] = await listCompanies(database.reader, founder?.id ?? "");
    const figures = await figuresOf(database.reader, founder?.id ?? "", larkspindle?.id ?? "", NOVEMBER.today);
    expect(new Set(figures.map((figure) => figure.period)).size).toBe(24);

    const times = (await listAudit(database.reader, fund?.id ?? "", { limit: 10_000 })).map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect(await verifyAudit(database)).toEqual([]);
    const asked: Caller = { database, door: "cli", credential: { kind: "local" }, origin: null, workspace: fund?.slug ?? null, ...NOVEMBER };
    expect((await listCheckIns.call(asked, {})).checkIns.map(({ company, state, submissions }) => [company.slug, state, submissions.flatMap(({ explanations }) => explanations).length])).toEqual([["brackwater-robotics", "open", 0], ["tallowmere", "late", 0], ["emberlyth", "answered", 1]]);
    const held = await ledgerRowsOf(database.reader, fund as NonNullable<typeof fund>, NOVEMBER.today);
    expect(new Set([...held.investments.map(({ instrument }) => instrument), ...held.proceeds.map(({ kind }) => kind)])).toEqual(new Set(["preferred", "safe", "note", "dividend", "sale", "exit", "write-off"]));
    expect(new Set(held.investments.map(({ currency }) => currency))).toEqual(new Set(["USD", "EUR"]));

    const visitor: Caller = { database, door: "page", credential: { kind: "demo" }, origin: { host: "localhost", origin: null, allowedHosts: "" }, workspace: fund?.slug ?? "", ...NOVEMBER };
    const log = await listAlerts.call(visitor, { order: "newest-first" });
    const tried = await previewAlertRule.call(visitor, { kind: "below", figure: "runway", threshold: 6 });
    expect(tried.fired).toBeGreaterThan(3);
    expect(log.alerts.filter(({ waitsFor }) => waitsFor === tried.words).map(({ day, company, words }) => `${day} ${company.name} ${words}`).sort()).toEqual(tried.told.map(({ day, company, words }) => `${day} ${company.name} ${words}`).sort());

    expect(await loadDemo(database, DECEMBER)).toEqual({ loaded: true });
    expect(await listWorkspaces(database.reader)).toHaveLength(2);
    expect(await states(fund?.id ?? "", DECEMBER.today)).toEqual(told);
    expect(await listCompanies(database.reader, founder?.id ?? "")).toHaveLength(1);
    expect((await listCheckIns.call({ ...asked, ...DECEMBER }, {})).checkIns).toHaveLength(3);
  } finally {
    remove();
  }
}, 120_000);

test("real startups come in through the importer, once, with their source on the workspace", async () => {
  const { database, remove } = testFileDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), "regcf-"));
  try {
    writeFileSync(path.join(folder, "companies.csv"), "id,name,source,incorporated,state,city,website,employees,status\ncik:0000000001,Quarry Bakery Inc.,reg_cf,2015-01-01,CA,Chico,quarry.example,4,\n");
    writeFileSync(path.join(folder, "offerings.csv"), "company_id,file_number,type,filed,deadline,security,security_other,price,target_amount_usd,max_amount_usd,portal,accession\ncik:0000000001,020-1,reg_cf,2020-05-01,2020-09-01,SAFE,,1.0,50000.0,250000.0,Portal LLC,0001-20-1\n");
    writeFileSync(path.join(folder, "financials_annual.csv"), [
      "company_id,form,filed,period_if_given,accession,cash,cash_prior,revenue,revenue_prior,cogs,cogs_prior,net_income,net_income_prior,assets,assets_prior,short_term_debt,long_term_debt,employees",
      "cik:0000000001,C,2020-05-01,,0001-20-1,60000,20000,120000,80000,40000,30000,-36000,-12000,90000,50000,0,0,4", "",
    ].join("\n"));
    const first = await loadRealStartups(database, { folder, ...NOVEMBER });
    expect(first).toMatchObject({ loaded: true, counts: { "companies.csv": { create: 1, rejected: 0 }, "financials_annual.csv": { create: 2, rejected: 0 }, "offerings.csv": { create: 1, rejected: 0 } } });
    expect((await loadRealStartups(database, { folder, ...NOVEMBER })).loaded).toBe(false);
    const workspace = await workspaceBySlug(database.reader, first.workspace);
    expect(workspace).toMatchObject({ kind: "fund", defaultAsOf: "2022-09-30", notice: "Source: US SEC Regulation Crowdfunding offerings data, 2016 Q2 to 2022 Q3" });
    const [row] = await portfolioRows(database.reader, workspace?.id ?? "", { validOn: asDay("2022-09-30"), engineVersion: ENGINE_VERSION });
    expect(row?.flags).toContain("coarse-figures");
  } finally {
    rmSync(folder, { recursive: true, force: true });
    remove();
  }
}, 30_000);

test("bundled rates are put to use once, and end where they end", async () => {
  const { database, remove } = testFileDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), "rates-"));
  const file = path.join(folder, "rates.csv");
  writeFileSync(file, "Date,USD,GBP,\n2026-04-13,1.1693,0.8701,\n2026-04-10,1.17,N/A,\n");
  try {
    expect([await loadRates(database, file), await loadRates(database, file)]).toEqual([true, false]);
    expect((await rateOn(database.reader, "GBP" as Currency, asDay("2026-04-14")))?.rate).toBe("0.8701");
    expect(await rateOn(database.reader, "GBP" as Currency, asDay("2026-05-14"))).toBeNull();
  } finally {
    rmSync(folder, { recursive: true, force: true });
    remove();
  }
});
