import { addDays, asDay, firstDay, monthOf } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { Database } from "#db/client.ts";
import { testDatabase } from "#db/testing.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";

/** For tests: a workspace with companies that report a month's revenue, expenses and cash on any day. */
export async function alertBench(names: readonly string[] = ["Acme"], database: Database = testDatabase()) {
  await withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug: "fund", name: "Fund", currency: "USD" as Currency, createdAt: "2025-01-01T00:00:00.000Z" }));
  const on = (day: string, more: Partial<Caller> = {}): Caller => ({ database, door: "cli", credential: { kind: "local" }, origin: null, workspace: null, now: `${day}T10:00:00.000Z`, today: asDay(day), ...more });
  for (const name of names) await createCompany.call(on("2025-01-02"), { name, currency: "USD" });
  /** In thousands of dollars, reported on `day` about the month before it or `period`. */
  const report = (company: string, day: string, cash: number, { revenue = 100, expenses = 200, period }: { revenue?: number; expenses?: number; period?: string } = {}) =>
    recordFigure.call(on(day), { company, period: period ?? monthOf(addDays(firstDay(monthOf(asDay(day))), -1)), revenueMinor: revenue * 100_000, expensesMinor: expenses * 100_000, cashEndMinor: cash * 100_000 });
  /** Five months of revenue without growth, the last of them `last`, reported on its following month's eighth day. */
  const history = async (company: string, cash: number, months = ["2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]) => {
    for (const period of months) await report(company, "2026-07-08", cash, { period });
  };
  return { database, on, report, history };
}
