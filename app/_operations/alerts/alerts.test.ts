import { beforeEach, describe, expect, it } from "vitest";
import type { AppError } from "#lib/errors.ts";
import { waitingMessages } from "#db/outbox.ts";
import { addDefaultAlertRules } from "#app/_operations/add-default-alert-rules.ts";
import { alertBench } from "#app/_operations/alerts/testing.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { createWorkspace } from "#app/_operations/create-workspace.ts";
import { exportWorkspace } from "#app/_operations/export-workspace.ts";
import { listAlertRules } from "#app/_operations/list-alert-rules.ts";
import { listAlerts } from "#app/_operations/list-alerts.ts";
import { markAlertRead } from "#app/_operations/mark-alert-read.ts";
import { pauseAlertRule } from "#app/_operations/pause-alert-rule.ts";
import { previewAlertRule } from "#app/_operations/preview-alert-rule.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";
import { setAlertRecipient } from "#app/_operations/set-alert-recipient.ts";
import { setAlertRule } from "#app/_operations/set-alert-rule.ts";
import { updateCompany } from "#app/_operations/update-company.ts";
import { withdrawAlertRule } from "#app/_operations/withdraw-alert-rule.ts";

const below = { kind: "below", figure: "runway", threshold: 6 } as const;
let bench: Awaited<ReturnType<typeof alertBench>>;
const log = async (day = "2026-12-31") => (await listAlerts.call(bench.on(day), { order: "newest-first" })).alerts.map(({ day: on, kind, company, words }) => `${on} ${kind} ${company.name}: ${words}`);
const refusal = (run: Promise<unknown>): Promise<string> => run.then(() => "done", ({ code, message }: AppError) => `${code}: ${message}`);

beforeEach(async () => {
  bench = await alertBench();
  await bench.history("acme", 1000);
});

describe("a rule", () => {
  it("fires once when a report crosses its threshold, not again on the next report, and again after the figure went back", async () => {
    await setAlertRule.call(bench.on("2026-07-10"), below);
    expect(await log()).toEqual([]);
    await bench.report("acme", "2026-08-08", 550);
    await bench.report("acme", "2026-09-08", 450);
    await bench.report("acme", "2026-10-08", 2000);
    await bench.report("acme", "2026-11-08", 500);
    expect(await log()).toEqual(["2026-11-08 fired Acme: Runway 19.7 months → 4.7 months", "2026-08-08 fired Acme: Runway 9.7 months → 5.2 months"]);
  });

  it("tells nothing of what was beyond when it was made, and says so in its list", async () => {
    await bench.report("acme", "2026-07-09", 300, { period: "2026-06" });
    const { rule } = await setAlertRule.call(bench.on("2026-07-10"), below);
    expect(rule).toMatchObject({ words: "Runway below 6 months", again: "again once it was 6.5 months or more", company: null, delivery: "inbox" });
    await bench.report("acme", "2026-08-08", 200);
    expect(await log()).toEqual([]);
    expect((await listAlertRules.call(bench.on("2026-08-09"), {})).rules).toMatchObject([{ beyond: 1, names: [{ slug: "acme" }], watched: 1, unknown: 0 }]);
  });

  it("tells nothing of a company that comes in beyond the threshold, until it crosses it again", async () => {
    await setAlertRule.call(bench.on("2026-07-10"), below);
    await createCompany.call(bench.on("2026-07-11"), { name: "Borel", currency: "USD" });
    await bench.history("borel", 300);
    expect(await log()).toEqual([]);
    await bench.report("borel", "2026-08-08", 2000);
    await bench.report("borel", "2026-09-08", 300);
    expect(await log()).toEqual(["2026-09-08 fired Borel: Runway 19.7 months → 2.7 months"]);
  });

  it("changed anew looks afresh; paused and taken up again, or withdrawn, tells nothing of what came meanwhile", async () => {
    const { rule } = await setAlertRule.call(bench.on("2026-07-10"), below);
    await pauseAlertRule.call(bench.on("2026-07-11"), { rule: rule.id });
    await bench.report("acme", "2026-08-08", 550);
    await pauseAlertRule.call(bench.on("2026-08-09"), { rule: rule.id, paused: false });
    await bench.report("acme", "2026-09-08", 450);
    expect(await log()).toEqual([]);
    await setAlertRule.call(bench.on("2026-09-09"), { rule: rule.id, version: 3, ...below, threshold: 4 });
    await bench.report("acme", "2026-10-08", 350);
    expect(await log()).toEqual(["2026-10-08 fired Acme: Runway 4.2 months → 3.2 months"]);
    expect(await refusal(setAlertRule.call(bench.on("2026-10-09"), { rule: rule.id, version: 1, ...below }))).toContain("conflict");
    await withdrawAlertRule.call(bench.on("2026-10-09"), { rule: rule.id });
    await bench.report("acme", "2026-11-08", 2000);
    await bench.report("acme", "2026-12-08", 100);
    expect((await log()).length).toBe(1);
    expect((await listAlertRules.call(bench.on("2026-12-09"), {})).rules).toEqual([]);
  });

  it("of one company leaves the others alone", async () => {
    const two = await alertBench(["Acme", "Borel"]);
    for (const company of ["acme", "borel"]) await two.history(company, 1000);
    await setAlertRule.call(two.on("2026-07-10"), { ...below, company: "borel" });
    for (const company of ["acme", "borel"]) await two.report(company, "2026-08-08", 500);
    expect((await listAlerts.call(two.on("2026-08-09"), {})).alerts.map(({ company }) => company.name)).toEqual(["Borel"]);
  });

  it("counts the unread and names the latest over all alerts, whichever of them are shown", async () => {
    const two = await alertBench(["Acme", "Borel"]);
    for (const company of ["acme", "borel"]) await two.history(company, 1000);
    expect(await listAlerts.call(two.on("2026-07-10"), {})).toMatchObject({ unread: 0, unreadCompanies: 0, latest: null });
    await setAlertRule.call(two.on("2026-07-10"), below);
    await two.report("acme", "2026-08-08", 500);
    await two.report("borel", "2026-08-10", 500);
    expect(await listAlerts.call(two.on("2026-08-11"), { company: "acme" })).toMatchObject({ alerts: [{ company: { name: "Acme" } }], unread: 2, unreadCompanies: 2, latest: "2026-08-10" });
  });

  it("is told the crossing was taken back by a correction, and fires again at the next one", async () => {
    await setAlertRule.call(bench.on("2026-07-10"), below);
    await bench.report("acme", "2026-08-08", 100);
    await bench.report("acme", "2026-08-09", 900, { period: "2026-07" });
    await bench.report("acme", "2026-09-08", 500);
    expect(await log()).toEqual(["2026-09-08 fired Acme: Runway 8.7 months → 4.7 months", "2026-08-09 taken-back Acme: Runway 0.7 months → 8.7 months", "2026-08-08 fired Acme: Runway 9.7 months → 0.7 months"]);
    const { alerts } = await listAlerts.call(bench.on("2026-09-09"), { order: "newest-first" });
    expect(alerts[1]?.takesBack).toBe(alerts[2]?.id);
  });

  it("watches changes, verdicts, metrics and one currency for all", async () => {
    await setAlertRule.call(bench.on("2026-07-10"), { kind: "changed", figure: "net-burn", by: "25%", direction: "up" });
    await setAlertRule.call(bench.on("2026-07-10"), { kind: "verdict-changed", to: "dies" });
    await setAlertRule.call(bench.on("2026-07-10"), { kind: "below", figure: "plainRunwayMonths", threshold: "7 months" });
    await setAlertRule.call(bench.on("2026-07-10"), { kind: "below", figure: "cash", threshold: "600k" });
    await bench.report("acme", "2026-08-08", 590, { expenses: 300 });
    expect((await log()).sort()).toEqual([
      "2026-08-08 fired Acme: Cash $1.00M → $590K", "2026-08-08 fired Acme: Net burn a month $100K → $133K (+33%)", "2026-08-08 fired Acme: Plain runway 10 months → 4.4 months",
    ]);
  });

  it("names each field that is missing or cannot be read", async () => {
    const set = (input: object) => refusal(setAlertRule.call(bench.on("2026-07-10"), { kind: "below", ...input } as never));
    expect(await set({})).toContain("Choose one of the figures.");
    expect(await set({ figure: "moon" })).toContain("Choose one of the figures.");
    expect(await set({ figure: "runway" })).toContain("threshold: Give the threshold.");
    expect(await set({ figure: "runway", threshold: "soon" })).toContain('"soon" is not an amount');
    expect(await set({ figure: "runway", threshold: 6, band: -1 })).toContain("band: must not be negative");
    expect(await set({ kind: "changed", figure: "cash", by: 0 })).toContain("by: must be more than 0");
    expect(await set({ figure: "runway", threshold: 6, company: "nobody" })).toContain("not-found");
    expect(await log()).toEqual([]);
  });
});

it("a write that is undone leaves no alert", async () => {
  await setAlertRule.call(bench.on("2026-07-10"), below);
  await expect(recordFigure.call(bench.on("2026-08-08"), { company: "acme", period: "2026-07", seen: "00000000-0000-7000-8000-000000000000", cashEndMinor: 1 })).rejects.toThrow();
  expect(await log()).toEqual([]);
});

it("an archived company is not looked at", async () => {
  await setAlertRule.call(bench.on("2026-07-10"), below);
  await updateCompany.call(bench.on("2026-07-11"), { company: "acme", version: 1, minimumCashMinor: 90_000_000 } as never);
  expect((await log()).length).toBe(1);
});

describe("the inbox", () => {
  it("has unread ones first and is read by one or by all", async () => {
    await setAlertRule.call(bench.on("2026-07-10"), below);
    for (const [day, cash] of [["2026-08-08", 500], ["2026-09-08", 2000], ["2026-10-08", 400]] as const) await bench.report("acme", day, cash);
    const inbox = () => listAlerts.call(bench.on("2026-10-09"), {});
    const [newest, oldest] = (await inbox()).alerts;
    expect([newest?.day, oldest?.day, (await inbox()).unread]).toEqual(["2026-10-08", "2026-08-08", 2]);
    expect(await markAlertRead.call(bench.on("2026-10-09"), { alert: newest?.id ?? "" })).toEqual({ marked: 1 });
    expect((await inbox()).alerts.map(({ day, readBy }) => [day, readBy])).toEqual([["2026-08-08", null], ["2026-10-08", "owner (command line)"]]);
    expect(await markAlertRead.call(bench.on("2026-10-09"), {})).toEqual({ marked: 1 });
    expect((await inbox()).unread).toBe(0);
    expect((await listAlerts.call(bench.on("2026-10-09"), { company: "acme", unread: true })).alerts).toEqual([]);
  });
});

describe("the backtest", () => {
  it("fires on the days on which the rule would have fired, as was known then", async () => {
    for (const [day, cash] of [["2026-08-08", 550], ["2026-09-08", 2000], ["2026-10-08", 500]] as const) await bench.report("acme", day, cash);
    await bench.report("acme", "2026-10-10", 5000, { period: "2026-07" });
    const preview = await previewAlertRule.call(bench.on("2026-11-24"), below);
    expect(preview).toMatchObject({ words: "Runway below 6 months", from: "2025-11-24", to: "2026-11-24", fired: 2, takenBack: 0, beyond: 1, unknown: 0, companies: 1, of: 1 });
    expect(preview.told).toEqual([{ day: "2026-10-08", company: { slug: "acme", name: "Acme" }, words: "Runway 18.8 months → 4.7 months" }, { day: "2026-08-08", company: { slug: "acme", name: "Acme" }, words: "Runway 8.8 months → 5.2 months" }]);
  });

  it("agrees with what the live rule fires", async () => {
    await setAlertRule.call(bench.on("2026-07-10"), below);
    for (const [day, cash] of [["2026-08-08", 550], ["2026-09-08", 2000], ["2026-10-08", 500], ["2026-11-08", 900]] as const) await bench.report("acme", day, cash);
    const { told } = await previewAlertRule.call(bench.on("2026-11-24"), below);
    expect(told.map(({ day }) => day)).toEqual((await log()).map((line) => line.slice(0, 10)));
  });

  it("finds the day on which time alone crosses the threshold", async () => {
    const { told } = await previewAlertRule.call(bench.on("2026-11-24"), { kind: "below", figure: "days-to-cash-zero", threshold: 280 });
    expect(told.map(({ day, words }) => `${day} ${words}`)).toEqual(["2026-07-25 Days to cash zero 280 days → 279 days"]);
  });
});

it("a new workspace watches runway, verdict and silence, in its inbox alone; they can be added to an older one, once", async () => {
  const { slug } = await createWorkspace.call(bench.on("2026-07-10"), { name: "Second", currency: "EUR" });
  const rules = (workspace: string | null) => listAlertRules.call(bench.on("2026-07-10", { workspace }), {});
  expect((await rules(slug)).rules.map(({ words, delivery }) => `${words}, ${delivery}`)).toEqual(["Runway below 6 months, inbox", "Verdict turned to default dead, inbox", "Nothing reported for 45 days, inbox"]);
  expect(await addDefaultAlertRules.call(bench.on("2026-07-10"), {})).toEqual({ added: 3 });
  expect(await addDefaultAlertRules.call(bench.on("2026-07-10"), {})).toEqual({ added: 0 });
});

it("the export holds rules, what they remember and what they fired", async () => {
  await setAlertRule.call(bench.on("2026-07-10"), below);
  await setAlertRecipient.call(bench.on("2026-07-10"), { name: "Ana", address: "ana@example.com" });
  await bench.report("acme", "2026-08-08", 500);
  const { book } = await exportWorkspace.call(bench.on("2026-08-09"), {});
  expect(book).toMatchObject({ alert_rule: [{ delivery: "inbox" }], alert_state: [{ armed: false }], alert: [{ kind: "fired" }], alert_recipient: [{ name: "Ana" }], alert_digest: [], alert_delivery: [] });
  expect(await waitingMessages(bench.database.reader)).toEqual([]);
});
