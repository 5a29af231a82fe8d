import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { testDatabase } from "#db/testing.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { exportWorkspace } from "#app/_operations/export-workspace.ts";
import { recordFund } from "#app/_operations/record-fund.ts";

it("holds the fund's book beside the companies", async () => {
  const now = "2026-11-24T10:00:00.000Z";
  const database = testDatabase();
  const caller: Caller = { database, door: "cli", credential: { kind: "local" }, origin: null, workspace: null, now, today: asDay("2026-11-24") };
  await withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug: "portfolio", name: "My portfolio", currency: "USD" as Currency, createdAt: now }));
  await recordFund.call(caller, { name: "Fund I", currency: "USD", vintage: 2024 });
  const { book, companies } = await exportWorkspace.call(caller, {});
  expect(companies).toEqual([]);
  expect(book.fund).toMatchObject([{ name: "Fund I" }]);
  expect(Object.keys(book)).toEqual(expect.arrayContaining(["investment", "mark", "feature", "feature_judgement", "feature_forecast"]));
});
