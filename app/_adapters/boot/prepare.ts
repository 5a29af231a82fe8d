import { randomBytes } from "node:crypto";
import { AppError, invalid } from "#lib/errors.ts";
import { loadRates } from "#app/_operations/demo/load-rates.ts";
import { ensureWorkspace, offerClaim } from "#app/_operations/prepare-installation.ts";
import { readClock } from "#app/_adapters/clock.ts";
import { installation, isDemo } from "#app/_adapters/installation.ts";
import { deliveryFaults } from "#app/_adapters/mail/delivery.ts";
import { seed } from "#app/_adapters/seed.ts";

/** Opens and migrates the database, makes the one-time link, and says where to look. */
async function main(): Promise<number> {
  const address = `http://localhost:${process.env.PORT ?? "3000"}`;
  try {
    const faults = deliveryFaults();
    if (faults.length > 0) throw invalid(faults.map((message) => ({ path: "", message })));
    const database = await installation();
    const { now, today } = readClock();
    await loadRates(database, seed("eurofxref-hist.csv"));
    // Half of the program, which any other start need not read.
    if (isDemo()) await (await import("#app/_operations/demo/load-demo.ts")).loadDemo(database, { today, now });
    await ensureWorkspace(database, now);
    if (isDemo()) process.stdout.write(`\nThe demo, an invented fund, opens at ${address}\n\n`);
    else {
      const token = randomBytes(32).toString("base64url");
      await offerClaim(database, token, now);
      process.stdout.write(`\nSign in once with this link: ${address}/claim?token=${token}\n\n`);
    }
    return 0;
  } catch (error) {
    if (error instanceof AppError) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}

process.exitCode = await main();
