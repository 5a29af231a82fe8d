import { afterAll, expect, it } from "vitest";
import { asMonth, asDay } from "#lib/date.ts";
import { copyCsv } from "#lib/checkin/copy-of.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { testFileDatabase } from "#db/testing.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { importFile } from "#app/_operations/demo/import-file.ts";
import { getCompany } from "#app/_operations/get-company.ts";

const { database, remove } = testFileDatabase();
afterAll(remove);

it("the copy of an answer is imported as it stands by another installation", async () => {
  const caller: Caller = { database, door: "cli", credential: { kind: "local" }, origin: null, workspace: null, now: "2026-11-24T10:00:00.000Z", today: asDay("2026-11-24") };
  await withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug: "fund", name: "Fund", currency: "USD" as Currency, createdAt: caller.now }));
  await createCompany.call(caller, { name: "Acme", currency: "EUR" });
  const csv = copyCsv({ company: "Acme", month: asMonth("2026-10"), currency: "EUR" as Currency, cash: asMinor(-470_000_05), revenue: asMinor(20_000_00), expenses: null, line: "We, the \"founders\"", explanations: [], by: "Ada", on: asDay("2026-11-05") });
  await importFile(caller, "figures-2026-10.csv", Buffer.from(csv));
  expect((await getCompany.call(caller, { company: "acme" })).figures).toMatchObject([{ period: "2026-10", currency: "EUR", cashEndMinor: -470_000_05, revenueMinor: 20_000_00, expensesMinor: null }]);
});
