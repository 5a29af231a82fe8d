import { z } from "zod";
import { countMessages, listMessages as readMessages, MESSAGE_STATES } from "#db/message.ts";
import { webhooksOf } from "#db/webhook.ts";
import { messageView, viewMessage } from "#app/_operations/delivery/message-view.ts";
import { operation } from "#app/_operations/operation.ts";

const PAGE = 50;

export const listMessages = operation({
  name: "list-messages",
  summary: "Mails and webhook messages, newest first: to whom, about what, waiting, sent or failed and why; and how messages leave this installation",
  action: "administer",
  kind: "read",
  input: z.object({ state: z.enum(MESSAGE_STATES).nullable().default(null), page: z.int().min(1).max(100_000).default(1) }),
  output: z.object({
    messages: z.array(messageView).max(PAGE), more: z.boolean(),
    counts: z.object({ waiting: z.int(), sent: z.int(), failed: z.int() }),
    delivery: z.object({ publicUrl: z.string(), mailFrom: z.string().nullable(), mailServer: z.string().nullable(), sendsNothing: z.boolean(), runs: z.boolean() }).nullable(),
    zone: z.string(),
  }),
  run: async ({ db, workspace, caller }, { state, page }) => {
    const rows = await readMessages(db, workspace.id, { state, limit: PAGE + 1, offset: (page - 1) * PAGE });
    const labels = new Map((await webhooksOf(db, workspace.id)).map(({ id, label }) => [id, label]));
    return {
      messages: rows.slice(0, PAGE).map((row) => viewMessage(row, labels)), more: rows.length > PAGE,
      counts: await countMessages(db, workspace.id), delivery: caller.delivery ?? null, zone: caller.zone ?? "UTC",
    };
  },
});
