import type { Condition } from "#lib/alerts/condition.ts";
import { type Walked, walkRule } from "#lib/alerts/walk.ts";
import type { AlertState } from "#lib/alerts/condition.ts";
import { addDays, type Day } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { Reader } from "#db/client.ts";
import type { Company } from "#db/company.ts";
import type { Workspace } from "#db/workspace.ts";
import { askedBy } from "#app/_operations/alerts/seen-of.ts";
import { stretchesOf } from "#app/_operations/alerts/stretches-of.ts";

export type WalkedRule = { condition: Condition; currency: Currency; companyId: string | null };
export type WalkedCompany = { company: Company; events: Walked; state: AlertState | null };

/** What each rule would have told of each company in a span of the past, in the rules' order. */
export async function walkRules(db: Reader, workspace: Workspace, companies: readonly Company[], rules: readonly WalkedRule[], { from, to }: { from: Day; to: Day }): Promise<WalkedCompany[][]> {
  const back = Math.max(0, ...rules.map(({ condition }) => (condition.kind === "changed" ? (condition.daysAgo ?? 0) : 0)));
  const stretches = await stretchesOf(db, workspace, companies, { from: addDays(from, -back), to }, askedBy(rules));
  return rules.map(({ condition, currency, companyId }) =>
    companies.flatMap((company) => {
      if (companyId !== null && companyId !== company.id) return [];
      return [{ company, ...walkRule(condition, { stretches: stretches.get(company.id) ?? [], from, to, currency }) }];
    }),
  );
}
