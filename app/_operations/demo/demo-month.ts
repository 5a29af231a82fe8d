import { type Day, monthOf } from "#lib/date.ts";
import { listCompanies, withdrawCompanies } from "#db/company.ts";
import type { Database } from "#db/client.ts";
import { withdrawFeatures } from "#db/feature.ts";
import { fundVersions } from "#db/fund.ts";
import { fundFlows } from "#db/fund-flow.ts";
import { exposureTags } from "#db/exposure-tag.ts";
import { failureForecasts } from "#db/failure-forecast.ts";
import { lossAssumptions } from "#db/loss-assumption.ts";
import { outcomeViews } from "#db/outcome-view.ts";
import { reservePlans } from "#db/reserve-plan.ts";
import { holders } from "#db/holder.ts";
import { holdings } from "#db/holding.ts";
import { investments } from "#db/investment.ts";
import { marks } from "#db/mark.ts";
import { proceeds } from "#db/proceeds.ts";
import { shareClasses } from "#db/share-class.ts";
import { listImports } from "#db/import.ts";
import { sweepImports, undoImport } from "#db/undo-import.ts";
import { clearVerdicts } from "#db/verdict.ts";
import { withTx } from "#db/with-tx.ts";
import type { Workspace } from "#db/workspace.ts";

/** What an invented company carries as its external id once it is whole: the month it was invented for. */
export const demoMark = (today: Day): string => `demo ${monthOf(today)}`;

/** Whether the workspace holds the whole demo of this month. */
export async function isCurrentDemo(database: Database, workspace: Workspace, today: Day): Promise<boolean> {
  return (await listCompanies(database.reader, workspace.id, { archived: true })).some((company) => company.externalId === demoMark(today));
}

/** Takes back what an earlier month's demo, or half a demo, left here, and what visitors made of it. */
export async function clearDemo(database: Database, workspace: Workspace, today: Day, now: string): Promise<void> {
  const imports = await listImports(database.reader, workspace.id, { limit: 10_000 });
  await withTx(database, async (tx) => {
    for (const one of imports) if (one.state === "committed") await undoImport(tx, workspace.id, one.id, { at: now, today });
    for (const rows of [fundVersions, investments, proceeds, marks, fundFlows, shareClasses, holders, holdings, exposureTags, failureForecasts, lossAssumptions, outcomeViews, reservePlans])
      for (const { id, reportedAt } of await rows.known(tx, workspace.id, today)) await rows.withdraw(tx, workspace.id, id, reportedAt);
    await withdrawCompanies(tx, workspace.id, today);
    await withdrawFeatures(tx, workspace.id, today);
    await clearVerdicts(tx, workspace.id);
  });
  await sweepImports(database);
}
