import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { testDatabase } from "#db/testing.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { recordFund } from "#app/_operations/record-fund.ts";

/** For tests: a workspace with one fund in dollars and one company, and its owner on any day. */
export async function bookBench() {
  const database = testDatabase();
  await withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug: "book", name: "Book", currency: "USD" as Currency, createdAt: "2020-01-01T00:00:00.000Z" }));
  const on = (day: string): Caller => ({ database, door: "cli", credential: { kind: "local" }, origin: null, workspace: null, now: `${day}T10:00:00.000Z`, today: asDay(day) });
  const { fund } = await recordFund.call(on("2020-01-02"), { name: "Fund I", vintage: 2020, committedMinor: 50_000_000_00 });
  const { company } = await createCompany.call(on("2020-01-02"), { name: "Acme", currency: "USD" });
  return { database, on, fund: fund.slug, company: company.slug };
}
