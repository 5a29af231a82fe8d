import type { Condition } from "#lib/alerts/condition.ts";
import { DEFAULT_RULES } from "#lib/alerts/default-rules.ts";
import { addCalendarMonths, addDays, type Day } from "#lib/date.ts";
import { type Alert, forgetAlerts, insertAlerts } from "#db/alert.ts";
import { insertAlertRule } from "#db/alert-rule.ts";
import { type AlertStateRow, putAlertStates } from "#db/alert-state.ts";
import type { Database } from "#db/client.ts";
import { listCompanies } from "#db/company.ts";
import { newId } from "#db/id.ts";
import { withTx } from "#db/with-tx.ts";
import type { Workspace } from "#db/workspace.ts";
import { walkRules } from "#app/_operations/alerts/walk-rules.ts";

/** Beside what every workspace watches. */
const MORE: readonly Condition[] = [
  { kind: "changed", figure: "net-burn", by: 0.25, as: "share", direction: "up", daysAgo: null, band: 0.025 },
  { kind: "below", figure: "days-to-raise-by", threshold: 30, band: 7 },
];
const MONTHS = 12;
// What came in the last month waits to be read.
const UNREAD_DAYS = 30;
const READER = "Ana (invented)";

/** Gives an invented workspace rules as if made a year ago, and the log of what they would have told since, day by day, by what was known on each. */
export async function loadAlerts(database: Database, workspace: Workspace, { today }: { today: Day }): Promise<void> {
  const from = addCalendarMonths(today, -MONTHS) as Day;
  const at = (day: Day): string => `${day}T07:00:00.000Z`;
  await withTx(database, async (tx) => {
    await forgetAlerts(tx, workspace.id);
    const companies = await listCompanies(tx, workspace.id);
    const rules = [];
    for (const condition of [...DEFAULT_RULES, ...MORE]) rules.push(await insertAlertRule(tx, workspace.id, { condition, currency: workspace.currency, companyId: null, delivery: "inbox", createdAt: at(from), createdBy: READER }));
    const walked = await walkRules(tx, workspace, companies, rules, { from, to: today });
    const alerts: Alert[] = [];
    const states: AlertStateRow[] = [];
    for (const [place, { id: ruleId, condition, currency, delivery }] of rules.entries())
      for (const { company, events, state } of walked[place] ?? []) {
        let open: string | null = null;
        for (const { day, event } of events) {
          const id = newId();
          const read = day < addDays(today, -UNREAD_DAYS) ? { readAt: at(addDays(day, 1)), readBy: READER } : { readAt: null, readBy: null };
          alerts.push({ workspaceId: workspace.id, id, ruleId, companyId: company.id, kind: event.kind, condition, currency, delivery, from: event.from, to: event.to, day, at: at(day), takesBack: event.kind === "taken-back" ? open : null, ...read });
          open = event.kind === "fired" ? id : null;
        }
        if (state) states.push({ workspaceId: workspace.id, ruleId, companyId: company.id, armed: state.armed, since: state.since, memory: state, alertId: state.armed ? null : open });
      }
    await insertAlerts(tx, alerts.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)));
    await putAlertStates(tx, states);
  });
}
