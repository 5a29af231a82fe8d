// Opens the portfolio of 5,297 real companies: portfolio.bench.ts DATA_DIR TOKEN. Leaves the database and a session there. Prints JSON.
import { ENGINE_VERSION } from "#lib/runway/judge-company.ts";
import { bareQuery } from "#db/bare-portfolio.bench.ts";
import { openDatabase } from "#db/client.ts";
import { createSession } from "#db/session.ts";
import { withTx } from "#db/with-tx.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { loadRealStartups, REAL_STARTUPS } from "#app/_operations/demo/load-real-startups.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { getPortfolio } from "#app/_operations/get-portfolio.ts";
import { listPortfolioRows } from "#app/_operations/list-portfolio-rows.ts";
import { workspaceBySlug } from "#db/workspace.ts";
import { readClock } from "#app/_adapters/clock.ts";
import { seed } from "#app/_adapters/seed.ts";
import { measure, median, report } from "./measure.ts";

const [dataDir = "", token = ""] = process.argv.slice(2);
const { now, today } = readClock();
const database = openDatabase({ dataDir });
const caller: Caller = { database, door: "page", credential: { kind: "local" }, origin: null, workspace: REAL_STARTUPS.slug, now, today };
const load = await measure(() => loadRealStartups(database, { folder: seed("regcf"), now, today }));
const judge = await measure(async () => {
  while ((await getPortfolio.call(caller, {})).unjudged > 0);
});
const { companies } = await getPortfolio.call(caller, {});
const page = await median(50, () => getPortfolio.call(caller, {}));
const rows = await median(20, () => listPortfolioRows.call(caller, {}));
const again: { cpu: number; wall: number }[] = [];
const session = async (hash: string) => withTx(database, (tx) => createSession(tx, { tokenHash: hashToken(hash), at: now, expiresAt: new Date(Date.parse(now) + 3_600_000).toISOString() }));
for (let i = 0; i < 20; i++) {
  // Any commit makes the book that is kept an old one.
  await session(`${token}-${i}`);
  again.push((await measure(() => getPortfolio.call(caller, {}))).spent);
}
const workspace = await workspaceBySlug(database.reader, REAL_STARTUPS.slug);
const day = REAL_STARTUPS.defaultAsOf;
const bare = await median(50, () => bareQuery(database.reader, workspace?.id ?? "", ENGINE_VERSION, day));
await session(token);
const middle = (key: "cpu" | "wall") => again.map((one) => one[key]).sort((a, b) => a - b)[10] ?? NaN;
report({ companies, load: load.spent, judge: judge.spent, page, rows, afterCommit: { cpu: middle("cpu"), wall: middle("wall") }, bare });
database.close();
