import { type DigestItem, digestSubject, digestText } from "#lib/alerts/digest.ts";
import { quietEnd } from "#lib/alerts/quiet-hours.ts";
import { NO_END } from "#lib/alerts/sight.ts";
import { conditionWords, eventWords } from "#lib/alerts/words.ts";
import { type Alert, type AlertDelivery, insertDeliveries } from "#db/alert.ts";
import { alertRecipientsOf } from "#db/alert-recipient.ts";
import type { Tx } from "#db/client.ts";
import type { Company } from "#db/company.ts";
import { queueEvent, queueMail } from "#db/message.ts";
import type { Workspace } from "#db/workspace.ts";

export type Named = Pick<Company, "id" | "slug" | "name">;
const GONE = { slug: "", name: "a company that is gone" };

export function digestItems(alerts: readonly Alert[], companies: readonly Named[]): DigestItem[] {
  const names = new Map(companies.map(({ id, slug, name }) => [id, { slug, name }]));
  return alerts.map(({ kind, condition, currency, from, to, day, companyId }) => ({ kind, condition, currency, from, to, day, company: names.get(companyId) ?? GONE }));
}

const finite = (value: number | null | undefined): number | null => (value === undefined || value === NO_END ? null : value);

/** What a webhook gets of an alert; values in the figure's unit, null where unknown or without end. */
function eventOf({ id, kind, day, ruleId, takesBack }: Alert, item: DigestItem) {
  const { condition, currency, from, to, company } = item;
  const reading = (each: typeof from) => each && { value: finite(each.value), standing: each.standing, basisEnd: each.basisEnd, day: each.day };
  return { alert: id, kind, rule: ruleId, waitsFor: conditionWords(condition, currency), company, day, currency, from: reading(from), to: reading(to), words: eventWords(condition, item), takesBack };
}

/** Queues what goes out at once: a mail to each recipient, after their quiet hours, and an event for every webhook that listens. Alerts of the inbox alone go nowhere, those of a digest to webhooks only. */
export async function tellAlerts(tx: Tx, workspace: Workspace, alerts: readonly Alert[], companies: readonly Named[], { now, publicUrl }: { now: string; publicUrl: string | null }): Promise<void> {
  const outgoing = alerts.filter(({ delivery }) => delivery !== "inbox");
  if (outgoing.length === 0) return;
  const deliveries: AlertDelivery[] = [];
  const add = (alert: Alert, messageId: string, channel: AlertDelivery["channel"], recipient: string, notBefore: string | null) => deliveries.push({ workspaceId: workspace.id, alertId: alert.id, messageId, channel, recipient, at: now, notBefore });
  const urgent = outgoing.filter(({ delivery }) => delivery === "now");
  const items = digestItems(urgent, companies);
  for (const recipient of urgent.length === 0 ? [] : await alertRecipientsOf(tx, workspace.id)) {
    const notBefore = quietEnd(recipient, now);
    const mail = { to: recipient.address, subject: digestSubject(items), text: digestText(items, { workspace, base: publicUrl }), about: { kind: "alert", id: urgent[0]?.id ?? "" } };
    const messageId = await queueMail(tx, workspace.id, mail, now, { notBefore });
    for (const alert of urgent) add(alert, messageId, "mail", recipient.address, notBefore);
  }
  for (const [at, item] of digestItems(outgoing, companies).entries()) {
    const alert = outgoing[at] as Alert;
    for (const messageId of await queueEvent(tx, workspace.id, "alert.fired", eventOf(alert, item), now)) add(alert, messageId, "webhook", "webhook", null);
  }
  await insertDeliveries(tx, deliveries);
}
