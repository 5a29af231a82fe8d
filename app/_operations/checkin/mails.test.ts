import { beforeEach, expect, it } from "vitest";
import { addDays, asDay, type Day } from "#lib/date.ts";
import { listAudit } from "#db/audit.ts";
import { waitingMessages } from "#db/outbox.ts";
import { listWorkspaces } from "#db/workspace.ts";
import { checkInBench, FOLLOWS, SECRET } from "#app/_operations/checkin/testing.ts";
import { runOccurrence } from "#app/_operations/jobs/run-occurrence.ts";
import { remindFounders } from "#app/_operations/jobs/remind-founders.ts";
import { listCheckIns } from "#app/_operations/list-check-ins.ts";
import { requestCheckIn } from "#app/_operations/request-check-in.ts";
import { revokeCheckIn } from "#app/_operations/revoke-check-in.ts";

const delivery = { publicUrl: "https://fund.example", mailFrom: "fund@fund.example", mailServer: "mail.example:465", sendsNothing: false, runs: true };
let bench: Awaited<ReturnType<typeof checkInBench>>;
beforeEach(async () => {
  bench = await checkInBench();
});

const ask = async (more: object = {}) =>
  (await requestCheckIn.call({ ...bench.on("2026-11-02"), delivery, ...more }, { requests: [{ company: "acme", founder: "Ada", mail: "Ada@Acme.example" }], month: "2026-10", due: "2026-11-12", token: SECRET })).checkIns[0];
const mails = async () => (await waitingMessages(bench.database.reader)).map(({ payload }) => payload as { to: string; subject: string; text: string });
/** The job on every morning of these days. */
async function mornings(from: string, to: string, more: object = {}): Promise<string[]> {
  const [workspace] = await listWorkspaces(bench.database.reader);
  if (!workspace) throw new Error("no workspace");
  const did: string[] = [];
  for (let day: Day = asDay(from); day <= to; day = addDays(day, 1)) {
    const caller = { ...bench.on(day), door: "job" as const, credential: { kind: "schedule" as const }, delivery, ...more };
    const ran = await runOccurrence({ caller, job: remindFounders, workspace, occurrence: { key: day, at: `${day}T08:00:00.000Z`, day } });
    if (ran?.outcome !== "nothing") did.push(`${day} ${ran?.outcome} ${JSON.stringify(ran?.detail)}`);
  }
  return did;
}
const tokenIn = (text: string): string => /https:\/\/fund\.example\/c#([\w-]{43})\n/.exec(text)?.[1] ?? "";

it("mails the invitation at once with its link, and the list says that it waits", async () => {
  const made = await ask();
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ to: "ada@acme.example", subject: "Acme, Oct 2026: three numbers and a line by 12 Nov 2026" });
  expect(mail?.text).toContain(`https://fund.example${made?.path ?? ""}\n`);
  expect((await listCheckIns.call(bench.on("2026-11-02"), {})).checkIns[0]?.mails).toMatchObject([{ kind: "invite", sentAt: null, failed: null }]);
});

it("mails nothing where no mail can leave", async () => {
  await ask({ delivery: { ...delivery, mailFrom: null } });
  expect(await mornings("2026-11-02", "2026-11-20", { delivery: { ...delivery, sendsNothing: true } })).toEqual([]);
  expect(await mails()).toEqual([]);
});

it("reminds on three days with links that work beside the first, and never again", async () => {
  const made = await ask();
  expect(await mornings("2026-11-03", "2026-11-30")).toEqual(["2026-11-09 done {\"mails\":1}", "2026-11-12 done {\"mails\":1}", "2026-11-16 done {\"mails\":1}"]);
  const tokens = (await mails()).map(({ text }) => tokenIn(text));
  expect(new Set(tokens).size).toBe(4);
  expect(tokens[0]).toBe(made?.path.split("#")[1]);
  for (const token of tokens) expect((await bench.see(token, "2026-11-17")).company).toBe("Acme");
  const kept = JSON.stringify(await listAudit(bench.database.reader, (await listWorkspaces(bench.database.reader))[0]?.id ?? ""));
  for (const token of tokens) expect(kept).not.toContain(token);
});

it("stops at an answer, at a revocation and at the end", async () => {
  const made = await ask();
  await bench.send(made?.path.split("#")[1] ?? "", FOLLOWS, "2026-11-10");
  expect(await mornings("2026-11-10", "2026-11-30")).toEqual([]);
});

it("stops at a revocation", async () => {
  const made = await ask();
  await revokeCheckIn.call(bench.on("2026-11-10"), { checkIn: made?.id ?? "" });
  expect(await mornings("2026-11-10", "2026-11-30")).toEqual([]);
});
