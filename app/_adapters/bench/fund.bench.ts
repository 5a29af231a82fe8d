// Opens the dashboard of a fund that holds 1,000 companies, beside plain SQL and npm `xirr`: fund.bench.ts DATA_DIR. Prints JSON.
import { createRequire } from "node:module";
import { addDays, asDay, type Day } from "#lib/date.ts";
import { groupBy } from "#lib/group-by.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { seeded } from "#lib/random.ts";
import { bareBook } from "#db/bare-book.bench.ts";
import { openDatabase } from "#db/client.ts";
import { createCompany } from "#db/company.ts";
import { insertFigures } from "#db/figure.ts";
import { fundFlows } from "#db/fund-flow.ts";
import { investments } from "#db/investment.ts";
import { marks } from "#db/mark.ts";
import { proceeds } from "#db/proceeds.ts";
import { createSession } from "#db/session.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { getFundBook } from "#app/_operations/get-fund-book.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { getPortfolio } from "#app/_operations/get-portfolio.ts";
import { getRisk } from "#app/_operations/get-risk.ts";
import { recordFund } from "#app/_operations/record-fund.ts";
import { refreshCompanies } from "#app/_operations/refresh-companies.ts";
import { inventCompany } from "./invented-companies.ts";
import { median, report } from "./measure.ts";

const [COMPANIES, RUNS] = [1000, 9];
const [dataDir = ""] = process.argv.slice(2);
const [today, now] = [asDay("2026-11-24"), "2026-11-24T10:00:00.000Z"];
const currency = "USD" as Currency;
const random = seeded(7);
const money = (most: number) => asMinor(Math.round(most * 100 * (0.1 + 0.9 * random())));
const since = (day: Day, most: number): Day => addDays(day, Math.floor(most * random()));
const said = { reportedAt: today, reportedBy: "bench", importId: null, sourceRef: null, rate: null, rateSource: null, note: null };

const database = openDatabase({ dataDir });
const workspace = await withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug: "bench", name: "Bench", currency, createdAt: now }));
const caller: Caller = { database, door: "page", credential: { kind: "local" }, origin: null, workspace: "bench", now, today };
const { fund } = await recordFund.call(caller, { name: "Fund I", vintage: 2018, committedMinor: 9_000_000_000_00 });
await withTx(database, async (tx) => {
  const shared = { ...said, fundId: fund.id, currency };
  for (let i = 0; i < COMPANIES; i++) {
    const { id: companyId } = await createCompany(tx, workspace.id, { slug: `company-${i}`, name: `Company ${i}`, currency, createdAt: now });
    await insertFigures(tx, workspace.id, inventCompany(i).figures.map(({ id: _id, ...figure }) => ({ ...figure, companyId })));
    const first = since(asDay("2018-01-01"), 2000);
    await investments.insert(tx, workspace.id, [0, 400, 900].map((later) => ({ ...shared, companyId, roundId: null, instrument: "preferred" as const, day: addDays(first, later), amount: money(1e6), shares: null, price: null, terms: {}, owner: null })));
    await marks.insert(tx, workspace.id, [300, 700, 1000].map((later) => ({ ...shared, companyId, day: addDays(first, later), fairValue: money(4e6), basis: "last-round" as const, author: "bench" })));
    if (random() < 0.3) await proceeds.insert(tx, workspace.id, [{ ...shared, companyId, day: addDays(first, 1100), kind: "sale", amount: money(2e6) }]);
  }
  for (let i = 0; i < 60; i++) await fundFlows.insert(tx, workspace.id, [{ ...shared, kind: i % 6 === 5 ? "distribution" : "call", day: since(asDay("2018-01-01"), 3000), amount: money(5e7), recallable: false, investor: null }]);
  await refreshCompanies(tx, workspace, null, { today, now });
});

/** Any commit makes what is kept an old one; it costs nothing that is measured. */
const committed = (i: number) => withTx(database, (tx) => createSession(tx, { tokenHash: hashToken(String(i)), at: now, expiresAt: now }));
const portfolio: { cpu: number; wall: number }[] = [];
for (let i = 0; i < RUNS; i++) {
  await committed(i);
  portfolio.push(await median(1, () => getPortfolio.call(caller, {})));
}
const book = await median(RUNS, () => getFundBook.call(caller, {}));
const risk = await median(RUNS, () => getRisk.call(caller, {}));

type PeerFlow = { amount: number; when: Date };
const xirr = createRequire(import.meta.url)("xirr") as (flows: PeerFlow[]) => number;
const flow = (amount: number, day: string): PeerFlow => ({ amount: amount / 100, when: new Date(day) });
let failed = 0;
/** Invested, returned, value, multiple and rate of every company and of all, without history, currencies or a mark's date. */
const plain = await median(RUNS, () => {
  const { paid, received, marks: latest } = bareBook(database.reader, workspace.id);
  const value = new Map(latest.map(([id, , amount]) => [id, amount]));
  const back = groupBy(received, ([id]) => id);
  failed = 0;
  const rate = (flows: PeerFlow[]) => {
    try {
      return xirr(flows);
    } catch {
      failed += 1;
      return NaN;
    }
  };
  const all: PeerFlow[] = [];
  for (const [id, own] of groupBy(paid, ([companyId]) => companyId)) {
    const flows = [...own.map(([, day, amount]) => flow(-amount, day)), ...(back.get(id) ?? []).map(([, day, amount]) => flow(amount, day)), flow(value.get(id) ?? 0, today)];
    rate(flows);
    all.push(...flows);
  }
  return rate(all);
});
const cpu = portfolio.map((each) => each.cpu).sort((a, b) => a - b)[RUNS >> 1] ?? NaN;
report({ companies: COMPANIES, portfolio: { cpu }, book, risk, plain, failed });
database.close();
