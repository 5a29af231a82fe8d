import { z } from "zod";
import { AppError, notFound } from "#lib/errors.ts";
import { queueWebhook } from "#db/message.ts";
import { changeWebhook, findWebhook } from "#db/webhook.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const setWebhookActive = operation({
  name: "set-webhook-active",
  summary: "Switches a webhook on or off; messages that wait for one that is off are given up",
  action: "administer",
  kind: "write",
  input: z.object({ webhook: idField, active: z.boolean() }),
  output: z.object({ webhook: z.string(), active: z.boolean() }),
  run: async ({ db, workspace, subject }, { webhook, active }) => {
    subject(webhook);
    await changeWebhook(db, workspace.id, webhook, { active, stoppedWhy: null });
    return { webhook, active };
  },
});

export const deleteWebhook = operation({
  name: "delete-webhook",
  summary: "Ends a webhook; its secret signs nothing any more",
  action: "administer",
  kind: "write",
  input: z.object({ webhook: idField }),
  output: z.object({ webhook: z.string() }),
  run: async ({ db, workspace, now, subject }, { webhook }) => {
    subject(webhook);
    await changeWebhook(db, workspace.id, webhook, { active: false, deletedAt: now });
    return { webhook };
  },
});

export const testWebhook = operation({
  name: "test-webhook",
  summary: "Sends a test event to a webhook",
  action: "administer",
  kind: "write",
  input: z.object({ webhook: idField }),
  output: z.object({ webhook: z.string(), message: z.string() }),
  run: async ({ db, workspace, now, subject }, { webhook }) => {
    subject(webhook);
    const found = await findWebhook(db, workspace.id, webhook);
    if (!found || found.deletedAt) throw notFound("webhook");
    if (!found.active) throw new AppError("conflict", "It is switched off: switch it on first.");
    return { webhook, message: await queueWebhook(db, workspace.id, { webhookId: webhook, event: "test", data: { workspace: workspace.slug } }, now) };
  },
});
