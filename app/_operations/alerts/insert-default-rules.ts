import { DEFAULT_RULES } from "#lib/alerts/default-rules.ts";
import { type AlertRule, alertRulesOf, insertAlertRule } from "#db/alert-rule.ts";
import type { Tx } from "#db/client.ts";
import type { Workspace } from "#db/workspace.ts";

/** Adds those of the usual rules that no rule about all companies repeats; they go to the inbox alone. */
export async function insertDefaultRules(tx: Tx, { id, currency }: Pick<Workspace, "id" | "currency">, { at, by }: { at: string; by: string }): Promise<AlertRule[]> {
  const there = new Set((await alertRulesOf(tx, id)).filter(({ companyId }) => companyId === null).map(({ condition }) => JSON.stringify(condition)));
  const made: AlertRule[] = [];
  for (const condition of DEFAULT_RULES) if (!there.has(JSON.stringify(condition))) made.push(await insertAlertRule(tx, id, { condition, currency, companyId: null, delivery: "inbox", createdAt: at, createdBy: by }));
  return made;
}
