import type { Caller } from "#app/_operations/caller.ts";
import { loadRates } from "#app/_operations/demo/load-rates.ts";
import { ensureWorkspace } from "#app/_operations/prepare-installation.ts";
import { type Args, flag } from "#app/_adapters/cli/args.ts";
import { readClock } from "#app/_adapters/clock.ts";
import { installation } from "#app/_adapters/installation.ts";
import { delivery } from "#app/_adapters/mail/delivery.ts";
import { outbound } from "#app/_adapters/outbound/outbound.ts";
import { seed } from "#app/_adapters/seed.ts";

/** The owner at this machine's command line. */
export async function localCaller(args: Args): Promise<Caller> {
  const database = await installation();
  const clock = readClock();
  await ensureWorkspace(database, clock.now);
  await loadRates(database, seed("eurofxref-hist.csv"));
  return { database, door: "cli", credential: { kind: "local" }, origin: null, workspace: flag(args, "workspace"), outbound: outbound(), delivery: delivery(), ...clock };
}
