import { digestSubject, digestText } from "#lib/alerts/digest.ts";
import { quietEnd } from "#lib/alerts/quiet-hours.ts";
import { latestOccurrence } from "#lib/schedule/schedule.ts";
import { insertDeliveries } from "#db/alert.ts";
import { alertDigestsOf, alertRecipientsOf, insertDigest, untoldAlerts } from "#db/alert-recipient.ts";
import type { Tx } from "#db/client.ts";
import { companiesById } from "#db/company.ts";
import { queueMail } from "#db/message.ts";
import type { Workspace } from "#db/workspace.ts";
import { digestSchedule } from "#app/_operations/alerts/digest-schedule.ts";
import { digestItems } from "#app/_operations/alerts/tell-alerts.ts";

const MOST_ALERTS = 200;

/** Queues the digest of every recipient whose time has come: one mail with what changed, none where nothing did. Returns how many were due and how many hold something. */
export async function sendDigests(tx: Tx, workspace: Workspace, { now, publicUrl }: { now: string; publicUrl: string | null }): Promise<{ due: number; sent: number }> {
  const counts = { due: 0, sent: 0 };
  for (const recipient of await alertRecipientsOf(tx, workspace.id)) {
    const [last] = await alertDigestsOf(tx, workspace.id, { recipientId: recipient.id, limit: 1 });
    const { at: dueAt } = latestOccurrence(digestSchedule(recipient), recipient.timeZone, now);
    if (dueAt <= (last?.dueAt ?? recipient.createdAt)) continue;
    counts.due += 1;
    const alerts = await untoldAlerts(tx, recipient, MOST_ALERTS);
    if (alerts.length === 0) {
      await insertDigest(tx, workspace.id, { recipientId: recipient.id, dueAt, at: now, alerts: 0, subject: null, messageId: null });
      continue;
    }
    const items = digestItems(alerts, await companiesById(tx, workspace.id, [...new Set(alerts.map(({ companyId }) => companyId))]));
    const subject = digestSubject(items);
    const notBefore = quietEnd(recipient, now);
    const messageId = await queueMail(tx, workspace.id, { to: recipient.address, subject, text: digestText(items, { workspace, base: publicUrl }), about: { kind: "alert-digest", id: recipient.id } }, now, { notBefore });
    await insertDigest(tx, workspace.id, { recipientId: recipient.id, dueAt, at: now, alerts: alerts.length, subject, messageId });
    await insertDeliveries(tx, alerts.map(({ id }) => ({ workspaceId: workspace.id, alertId: id, messageId, channel: "mail", recipient: recipient.address, at: now, notBefore })));
    counts.sent += 1;
  }
  return counts;
}
