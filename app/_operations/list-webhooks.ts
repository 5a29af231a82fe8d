import { z } from "zod";
import { WEBHOOK_EVENTS } from "#lib/delivery/webhook-message.ts";
import { webhooksOf } from "#db/webhook.ts";
import { viewWebhook, webhookView } from "#app/_operations/delivery/webhook-view.ts";
import { operation } from "#app/_operations/operation.ts";

export const listWebhooks = operation({
  name: "list-webhooks",
  summary: "Addresses that are told of events, which events there are, and whether messages may leave from here",
  action: "administer",
  kind: "read",
  input: z.object({}),
  output: z.object({ webhooks: z.array(webhookView).max(10_000), events: z.array(z.object({ event: z.string(), what: z.string() })).max(100), maySend: z.boolean() }),
  run: async ({ db, workspace, caller }) => ({
    webhooks: (await webhooksOf(db, workspace.id)).map(viewWebhook),
    events: Object.entries(WEBHOOK_EVENTS).filter(([event]) => event !== "test").map(([event, what]) => ({ event, what })),
    maySend: caller.outbound !== undefined,
  }),
});
