import type { Day } from "#lib/date.ts";
import { companiesById } from "#db/company.ts";
import { keepPastVerdicts } from "#db/verdict.ts";
import { withTx } from "#db/with-tx.ts";
import type { Context } from "#app/_operations/operation.ts";
import { judgeCompanies } from "#app/_operations/judge-companies.ts";
import { refreshCompanies, storedVerdict } from "#app/_operations/refresh-companies.ts";

// As many as are judged and stored in a few tenths of a second: nobody waits longer for a page, the next request goes on.
const BATCH = 500;

type Where = Pick<Context, "database" | "workspace" | "today" | "now">;

/**
 * Judges companies that have no stored verdict for the day, at most BATCH of them. Another day than today
 * is kept by itself: what was known on it says nothing about the days around it.
 */
export async function judgeMissing({ database, workspace, today, now }: Where, companyIds: readonly string[], day: Day): Promise<void> {
  const batch = companyIds.slice(0, BATCH);
  if (day === today) return withTx(database, (tx) => refreshCompanies(tx, workspace, batch, { today, now }));
  const companies = await companiesById(database.reader, workspace.id, batch);
  const verdicts = await judgeCompanies(database.reader, workspace, companies, day);
  const rows = [...verdicts].map(([id, verdict]) => ({ ...storedVerdict(id, verdict, now), validFrom: day, validUntil: day }));
  await withTx(database, (tx) => keepPastVerdicts(tx, workspace.id, rows));
}
