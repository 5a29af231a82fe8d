import type { Day } from "#lib/date.ts";
import { demoStatements } from "#lib/demo/founder/demo-statements.ts";
import { FOUNDER_COMPANY, FOUNDER_WORKSPACE } from "#lib/demo/founder/founder-company.ts";
import { demoFund } from "#lib/demo/fund/demo-fund.ts";
import type { DemoCompany, DemoWorkspace } from "#lib/demo/fund/demo-types.ts";
import { createCompany, updateCompany } from "#db/company.ts";
import type { Database, Tx } from "#db/client.ts";
import { insertEvent } from "#db/dated-event.ts";
import { insertFigures } from "#db/figure.ts";
import { insertRounds } from "#db/funding-round.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace, type Workspace, workspaceBySlug } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { clearDemo, demoMark, isCurrentDemo } from "#app/_operations/demo/demo-month.ts";
import { loadDemoFeatures } from "#app/_operations/demo/load-demo-features.ts";
import { importFile } from "#app/_operations/demo/import-file.ts";
import { loadAlerts } from "#app/_operations/demo/load-alerts.ts";
import { loadBook } from "#app/_operations/demo/load-book.ts";
import { loadCheckIns } from "#app/_operations/demo/load-check-ins.ts";
import { loadRisk } from "#app/_operations/demo/load-risk.ts";
import { refreshCompanies } from "#app/_operations/refresh-companies.ts";

type When = { today: Day; now: string };

/**
 * Fills an installation with the invented fund and the invented founder's company, as they stand on `today`. Does nothing
 * where they are there for the same month; otherwise replaces them. Needs a database on disk.
 */
export async function loadDemo(database: Database, when: When): Promise<{ loaded: boolean }> {
  const fund = await loadFund(database, when);
  const founder = await loadFounder(database, when);
  return { loaded: fund || founder };
}

/** The workspace, emptied where it holds anything but this month's demo; null where nothing is to be done. */
async function prepared(database: Database, wanted: DemoWorkspace, { today, now }: When): Promise<Workspace | null> {
  const there = await workspaceBySlug(database.reader, wanted.slug);
  if (!there) return withTx(database, (tx) => createWorkspace(tx, { ...wanted, createdAt: now }));
  if (await isCurrentDemo(database, there, today)) return null;
  await clearDemo(database, there, today, now);
  return there;
}

async function loadFund(database: Database, when: When): Promise<boolean> {
  const fund = demoFund(when.today);
  const { workspace: wanted, companies } = fund;
  const workspace = await prepared(database, wanted, when);
  if (!workspace) return false;
  await withTx(database, async (tx) => {
    for (const company of companies) await insertCompany(tx, workspace, company, when);
    await refreshCompanies(tx, workspace, null, when);
  });
  await loadDemoFeatures(database, workspace.slug, when);
  const caller: Caller = { database, door: "job", credential: { kind: "demo" }, origin: null, workspace: workspace.slug, ...when };
  await loadBook(caller, fund);
  await loadRisk(caller);
  await loadCheckIns(caller);
  await loadAlerts(database, workspace, when);
  return true;
}

async function insertCompany(tx: Tx, workspace: Workspace, demo: DemoCompany, { today, now }: When): Promise<void> {
  const { slug, name, currency, sector, stage, country, story, minimumCash, raiseLeadMonths } = demo;
  const company = await createCompany(tx, workspace.id, { slug, name, currency, sector, stage, country, story, minimumCash, raiseLeadMonths, expenseGrowth: demo.expenseGrowth ?? 0, externalId: demoMark(today), createdAt: now });
  await insertFigures(tx, workspace.id, demo.figures.map(({ id: _id, ...figure }) => ({ ...figure, companyId: company.id })));
  await insertRounds(tx, workspace.id, demo.rounds.map((round) => ({ ...round, companyId: company.id, sourceRef: null, importId: null })));
  for (const event of demo.events) await insertEvent(tx, workspace.id, { ...event, companyId: company.id });
}

/** The founder's company gets its figures the way a founder would: by dropping four statements in. */
async function loadFounder(database: Database, when: When): Promise<boolean> {
  const { today, now } = when;
  const workspace = await prepared(database, FOUNDER_WORKSPACE, when);
  if (!workspace) return false;
  const { id: _id, ...wanted } = FOUNDER_COMPANY;
  const company = await withTx(database, (tx) => createCompany(tx, workspace.id, { ...wanted, createdAt: now }));
  const caller: Caller = { database, door: "job", credential: { kind: "demo" }, origin: null, workspace: workspace.slug, now, today };
  for (const { fileName, text, account } of demoStatements(today)) await importFile(caller, fileName, Buffer.from(text, "utf8"), { company: company.slug, kind: "statement", account });
  await withTx(database, (tx) => updateCompany(tx, workspace.id, company.id, company.version, { externalId: demoMark(today) }));
  await loadAlerts(database, workspace, when);
  return true;
}
