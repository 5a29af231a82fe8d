import type { Database } from "#db/client.ts";
import { loadDemo } from "#app/_operations/demo/load-demo.ts";
import { loadRates } from "#app/_operations/demo/load-rates.ts";
import { loadRealStartups } from "#app/_operations/demo/load-real-startups.ts";
import { ensureWorkspace } from "#app/_operations/prepare-installation.ts";
import type { Command } from "#app/_adapters/cli/command.ts";
import { tellProgress } from "#app/_adapters/cli/tell-progress.ts";
import { readClock } from "#app/_adapters/clock.ts";
import { installation } from "#app/_adapters/installation.ts";
import { seed } from "#app/_adapters/seed.ts";

/** The owner's own workspace stays the first one. */
async function opened(): Promise<Database> {
  const database = await installation();
  await ensureWorkspace(database, readClock().now);
  return database;
}

const told = (text: string) => void process.stderr.write(`${text}\n`);

export const demo: Command = {
  name: "demo",
  usage: "demo",
  summary: "Adds the invented fund and the invented founder's company, as workspaces of their own",
  run: async () => {
    const database = await opened();
    await loadRates(database, seed("eurofxref-hist.csv"));
    return loadDemo(database, readClock());
  },
};

export const realStartups: Command = {
  name: "load-real-startups",
  usage: "load-real-startups",
  summary: "Adds 5,297 real US crowdfunded startups from SEC filings, as a workspace of its own (about half a minute)",
  run: async () => {
    const database = await opened();
    return loadRealStartups(database, { folder: seed("regcf"), ...readClock(), begins: (fileName) => told(`Importing ${fileName} ...`), progress: tellProgress() });
  },
};
