import { newId } from "#db/id.ts";
import { scheduledJobs } from "#app/_operations/jobs/scheduled-jobs.ts";
import { readClock } from "#app/_adapters/clock.ts";
import { installation } from "#app/_adapters/installation.ts";
import { startRunner } from "#app/_adapters/jobs/runner.ts";
import { delivery } from "#app/_adapters/mail/delivery.ts";
import { smtpWay } from "#app/_adapters/mail/smtp-way.ts";
import { rulesFrom } from "#app/_adapters/outbound/outbound.ts";
import { webhookWay } from "#app/_adapters/outbound/webhook-way.ts";

/** The process beside the server that does scheduled jobs and sends messages. Ends with what runs finished, at a signal or when the start does. */
const database = await installation();
const told = delivery();
const smtp = process.env.SMTP_URL ?? "";
const running = startRunner({
  database,
  jobs: scheduledJobs,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  holder: newId(),
  clock: readClock,
  delivery: told,
  ways: { ...(told.mailFrom === null ? {} : { mail: smtpWay(smtp, told.mailFrom) }), webhook: webhookWay(rulesFrom(process.env)) },
  say: (fault) => void process.stderr.write(`Jobs and messages: ${fault}\n`),
});

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await running.stop();
  database.close();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end());
// Whoever started it holds the other end: it closes when that one is gone, however it went.
process.stdin.on("end", () => void end()).resume();
