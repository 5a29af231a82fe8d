import { asDay } from "#lib/date.ts";
import { openDatabase } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { queueMail } from "#db/message.ts";
import type { Delivered, Ways } from "#app/_operations/delivery/way.ts";
import { scheduledJob } from "#app/_operations/jobs/scheduled-job.ts";
import { startRunner } from "#app/_adapters/jobs/runner.ts";
import { smtpWay } from "#app/_adapters/mail/smtp-way.ts";
import { resolveByDns } from "#app/_adapters/outbound/target.ts";
import { webhookWay } from "#app/_adapters/outbound/webhook-way.ts";

/** What a test gives to a runner of its own process. Since `started` (milliseconds) time runs `speed` times as fast, from `epoch` on, for all of them alike. */
export type Orders = { dataDir: string; smtp: string; speed: number; started: number; epoch: number; /** Ends itself, as by kill -9, at the `nth` message. */ crash?: { when: "before-send" | "after-send"; nth: number } };

const { dataDir, smtp, speed, started, epoch, crash } = JSON.parse(process.argv[2] ?? "") as Orders;
const database = openDatabase({ dataDir, checked: true });

const hourly = scheduledJob({
  name: "tell-hour", summary: "Mails which hour it is", schedule: { every: "hour" }, catchUp: "each",
  run: async ({ db, workspace, now, occurrence: { key } }) => ({ message: await queueMail(db, workspace.id, { to: "ana@example.com", subject: `hour ${key}`, text: key }, now) }),
});

let sent = 0;
const dying =
  <T>(way: (given: T) => Promise<Delivered>) =>
  async (given: T): Promise<Delivered> => {
    sent += 1;
    const dies = crash?.nth === sent;
    if (dies && crash.when === "before-send") process.kill(process.pid, "SIGKILL");
    const came = await way(given);
    if (dies) process.kill(process.pid, "SIGKILL");
    return came;
  };
const ways: Ways = { mail: dying(smtpWay(smtp, "dead@fund.example")), webhook: dying(webhookWay({ privateHosts: ["localhost"], resolve: resolveByDns })) };

const clock = () => {
  const now = new Date(epoch + (Date.now() - started) * speed).toISOString();
  return { now, today: asDay(now.slice(0, 10)) };
};
const running = startRunner({
  database, jobs: [hourly], zone: "UTC", holder: newId(), clock, ways, pause: 20, say: (fault) => void process.stderr.write(`${fault}\n`),
  delivery: { publicUrl: "http://localhost:3000", mailFrom: "dead@fund.example", mailServer: null, sendsNothing: false, runs: true },
});
process.on("SIGTERM", () => void running.stop().then(() => database.close()));
process.stdout.write("ready\n");
