import type { Day } from "#lib/date.ts";
import type { CompanyInput } from "#lib/runway/company-input.ts";
import type { Reader } from "#db/client.ts";
import type { Company } from "#db/company.ts";
import { eventsOf } from "#db/dated-event.ts";
import { figuresOf } from "#db/figure.ts";
import { roundsOf } from "#db/funding-round.ts";
import type { Workspace } from "#db/workspace.ts";
import { ratesFor } from "#app/_operations/importing/rates.ts";

/** Everything that the verdict on a company is made of, as known on asOf. */
export async function companyInput(db: Reader, workspace: Workspace, company: Company, asOf: Day): Promise<CompanyInput> {
  const figures = await figuresOf(db, workspace.id, company.id, asOf);
  const events = await eventsOf(db, workspace.id, company.id, asOf);
  const rounds = await roundsOf(db, workspace.id, company.id, asOf);
  const { currency, minimumCash, raiseLeadMonths, growthWindow, expenseGrowth } = company;
  const currencies = [...figures, ...events, ...rounds].map((row) => row.currency);
  const rates = await ratesFor(db, currencies, currency);
  return { figures, events, rounds, rates, asOf, settings: { currency, minimumCash, raiseLeadMonths, growthWindow, expenseGrowth } };
}
