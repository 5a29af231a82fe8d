import type { AlertState } from "#lib/alerts/condition.ts";
import { sightOf } from "#lib/alerts/sight-of.ts";
import { begin, step } from "#lib/alerts/step.ts";
import { addDays, type Day } from "#lib/date.ts";
import type { Alert } from "#db/alert.ts";
import { insertAlerts } from "#db/alert.ts";
import { type AlertRule, activeRulesOf } from "#db/alert-rule.ts";
import { type AlertStateRow, alertStatesOf, putAlertStates } from "#db/alert-state.ts";
import type { Tx } from "#db/client.ts";
import type { Company } from "#db/company.ts";
import { newId } from "#db/id.ts";
import type { Workspace } from "#db/workspace.ts";
import { askedBy, seenOf } from "#app/_operations/alerts/seen-of.ts";
import { tellAlerts } from "#app/_operations/alerts/tell-alerts.ts";
import type { When } from "#app/_operations/when.ts";
import type { Judged } from "#app/_operations/judge-companies.ts";

export type Looked = { companies: readonly Company[]; judged: ReadonlyMap<string, Judged>; /** The same companies as known on an earlier day. */ judgedOn: (day: Day) => Promise<ReadonlyMap<string, Judged>> };
type Given = Looked & When & { rules: readonly AlertRule[]; /** Rules are being made: what is beyond the threshold already fires nothing. */ baseline?: boolean };

const same = (a: AlertState, b: AlertState): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Looks at companies with rules, keeps what they remember, logs what fired and queues what is to be sent: all within the one transaction. Returns the alerts. */
export async function lookAt(tx: Tx, workspace: Workspace, { companies, judged, judgedOn, rules, today, now, publicUrl = null, baseline = false }: Given): Promise<Alert[]> {
  const present = companies.filter(({ archivedAt }) => archivedAt === null);
  if (rules.length === 0 || present.length === 0) return [];
  const asked = askedBy(rules);
  const seen = await seenOf(tx, workspace, present, judged, today, asked);
  const known = new Map((await alertStatesOf(tx, workspace.id, { rules: rules.map(({ id }) => id), companies: present.map(({ id }) => id) })).map((row) => [`${row.ruleId} ${row.companyId}`, row]));
  const earlier = new Map<Day, Awaited<ReturnType<typeof seenOf>>>();
  const fired: Alert[] = [];
  const states: AlertStateRow[] = [];
  for (const { id: ruleId, condition, currency, companyId: only, delivery } of rules) {
    const before = condition.kind === "changed" && condition.daysAgo !== null ? addDays(today, -condition.daysAgo) : null;
    if (before !== null && !earlier.has(before)) earlier.set(before, await seenOf(tx, workspace, present, await judgedOn(before), before, asked));
    for (const { id: companyId } of present) {
      const own = seen.get(companyId);
      if (!own || (only !== null && only !== companyId)) continue;
      const was = known.get(`${ruleId} ${companyId}`);
      // A look as of an earlier day says nothing about what came after it.
      if (was?.memory.last && was.memory.last.day > today) continue;
      const past = before === null ? undefined : earlier.get(before)?.get(companyId);
      const look = { sight: sightOf(own, today), currency, earlier: past && before ? sightOf(past, before) : null };
      const { state, event } = baseline ? { state: begin(condition, look), event: null } : step(condition, { ...look, state: was?.memory ?? null });
      const made: Alert | null = event && {
        workspaceId: workspace.id, id: newId(), ruleId, companyId, kind: event.kind, condition, currency, delivery, from: event.from, to: event.to, day: today, at: now,
        takesBack: event.kind === "taken-back" ? (was?.alertId ?? null) : null, readAt: null, readBy: null,
      };
      if (made) fired.push(made);
      const alertId = made?.kind === "fired" ? made.id : state.armed ? null : (was?.alertId ?? null);
      if (!was || was.alertId !== alertId || !same(was.memory, state)) states.push({ workspaceId: workspace.id, ruleId, companyId, armed: state.armed, since: state.since, memory: state, alertId });
    }
  }
  await insertAlerts(tx, fired);
  await putAlertStates(tx, states);
  await tellAlerts(tx, workspace, fired, present, { now, publicUrl });
  return fired;
}

/** A workspace that is shown as known on one day is a record: nothing in it is news. */
export async function evaluateAlerts(tx: Tx, workspace: Workspace, looked: Looked, when: When): Promise<Alert[]> {
  if (workspace.defaultAsOf !== null) return [];
  return lookAt(tx, workspace, { ...looked, ...when, rules: await activeRulesOf(tx, workspace.id) });
}
