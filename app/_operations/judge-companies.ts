import type { Day } from "#lib/date.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import type { Verdict } from "#lib/runway/verdict.ts";
import type { Company } from "#db/company.ts";
import type { Reader } from "#db/client.ts";
import { eventsByCompany } from "#db/dated-event.ts";
import { figuresByCompany } from "#db/figure.ts";
import { roundsByCompany } from "#db/funding-round.ts";
import type { Workspace } from "#db/workspace.ts";
import { ratesFor } from "#app/_operations/importing/rates.ts";

/** A verdict, and the last day on which figures were reported that it may rest on. */
export type Judged = { verdict: Verdict; lastHeard: Day | null };

/** Judges companies as known on `asOf`, from rows read in one go. */
export async function judgeCompanies(db: Reader, workspace: Workspace, companies: readonly Company[], asOf: Day): Promise<Map<string, Judged>> {
  const ids = companies.map((company) => company.id);
  const figures = await figuresByCompany(db, workspace.id, asOf, ids);
  const rounds = await roundsByCompany(db, workspace.id, asOf, ids);
  const events = await eventsByCompany(db, workspace.id, asOf, ids);
  const verdicts = new Map<string, Judged>();
  for (const company of companies) {
    const { id, currency, minimumCash, raiseLeadMonths, growthWindow, expenseGrowth } = company;
    const own = { figures: figures.get(id) ?? [], rounds: rounds.get(id) ?? [], events: events.get(id) ?? [] };
    const foreign = [...own.figures, ...own.rounds, ...own.events].map((row) => row.currency).filter((code) => code !== currency);
    const rates = foreign.length > 0 ? await ratesFor(db, foreign, currency) : null;
    const lastHeard = own.figures.reduce<Day | null>((latest, { reportedAt }) => (latest === null || reportedAt > latest ? reportedAt : latest), null);
    verdicts.set(id, { verdict: judgeCompany({ ...own, settings: { currency, minimumCash, raiseLeadMonths, growthWindow, expenseGrowth }, asOf, rates }), lastHeard });
  }
  return verdicts;
}
