import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { openDatabase } from "#db/client.ts";
import { testFileDatabase } from "#db/testing.ts";
import { waitingMessages } from "#db/outbox.ts";
import { withTx } from "#db/with-tx.ts";
import { listWorkspaces } from "#db/workspace.ts";
import { alertBench } from "#app/_operations/alerts/testing.ts";
import { listAlerts } from "#app/_operations/list-alerts.ts";
import { refreshCompanies } from "#app/_operations/refresh-companies.ts";
import { setAlertRecipient } from "#app/_operations/set-alert-recipient.ts";
import { setAlertRule } from "#app/_operations/set-alert-rule.ts";

it("two connections that look at the same time fire one alert and send one mail", async () => {
  const { database, dataDir, remove } = testFileDatabase();
  const other = openDatabase({ dataDir });
  const bench = await alertBench(["Acme", "Borel"], database);
  for (const company of ["acme", "borel"]) await bench.history(company, 1000);
  await setAlertRecipient.call(bench.on("2026-07-10"), { name: "Ana", address: "ana@example.com" });
  await setAlertRule.call(bench.on("2026-07-10"), { kind: "silent", days: 45, delivery: "now" });
  const [workspace] = await listWorkspaces(database.reader);
  if (!workspace) throw new Error("no workspace");
  const when = { today: asDay("2026-08-25"), now: "2026-08-25T10:00:00.000Z" };
  await Promise.all([database, other, database, other].map((each) => withTx(each, (tx) => refreshCompanies(tx, workspace, null, when))));
  expect((await listAlerts.call(bench.on("2026-08-25"), {})).alerts.length).toBe(2);
  expect((await waitingMessages(database.reader)).length).toBe(1);
  other.close();
  remove();
});

it("the order in which companies are looked at does not matter", async () => {
  const fired = async (names: readonly string[]) => {
    const bench = await alertBench(names);
    for (const name of names) await bench.history(name.toLowerCase(), name === "Borel" ? 1000 : 900);
    await setAlertRule.call(bench.on("2026-07-10"), { kind: "below", figure: "runway", threshold: 6 });
    for (const name of [...names].reverse()) await bench.report(name.toLowerCase(), "2026-08-08", name === "Corda" ? 900 : 500);
    return (await listAlerts.call(bench.on("2026-08-09"), {})).alerts.map(({ company, words }) => `${company.name}: ${words}`).sort();
  };
  const all = await fired(["Acme", "Borel", "Corda"]);
  expect(all).toEqual(["Acme: Runway 8.7 months → 4.7 months", "Borel: Runway 9.7 months → 4.7 months"]);
  expect(await fired(["Corda", "Borel", "Acme"])).toEqual(all);
});
