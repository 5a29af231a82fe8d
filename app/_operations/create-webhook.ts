import { z } from "zod";
import { webhookEvent } from "#lib/delivery/webhook-message.ts";
import { AppError } from "#lib/errors.ts";
import { createWebhook as makeWebhook, webhooksOf } from "#db/webhook.ts";
import { nameField } from "#app/_operations/company/fields.ts";
import { secretDigest, webhookSecret } from "#app/_operations/delivery/webhook-secret.ts";
import { viewWebhook, webhookView } from "#app/_operations/delivery/webhook-view.ts";
import { operation } from "#app/_operations/operation.ts";

const MOST = 50;

export const createWebhook = operation({
  name: "create-webhook",
  summary: "Tells another program of events by a signed POST to its address; answers with the secret of the signatures, which is never shown again",
  action: "administer",
  kind: "write",
  // The address may hold a token of its receiver.
  record: ({ label, url, events }) => ({ label, host: URL.canParse(url) ? new URL(url).host : "", events }),
  input: z.object({
    label: nameField, url: z.string("Give an address.").trim().min(1, "Give an address.").max(2000, "must not be longer than 2000 characters"),
    events: z.array(webhookEvent.exclude(["test"]), "Choose at least one event.").min(1, "Choose at least one event.").max(20),
  }),
  output: z.object({ webhook: webhookView, secret: z.string() }),
  run: async ({ db, database, workspace, now, caller, principal, subject }, { label, url, events }) => {
    if (!caller.outbound) throw new AppError("forbidden", "Nothing is sent from here: the open demo has no way to the net.");
    if ((await webhooksOf(db, workspace.id)).length >= MOST) throw new AppError("conflict", `There are ${MOST} webhooks already: delete one first.`);
    const address = checked(() => caller.outbound?.check(url) ?? url);
    const made = await makeWebhook(db, workspace.id, { label, url: address, events: [...new Set(events)], createdAt: now, createdBy: principal.name }, (id) => secretDigest(webhookSecret(database, id)));
    subject(made.id);
    return { webhook: viewWebhook(made), secret: webhookSecret(database, made.id) };
  },
});

/** What is wrong with the address is said of the field that it was typed in. */
function checked(check: () => string): string {
  try {
    return check();
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") throw new AppError("invalid", error.message.replace(/^address: /, "url: "), error.faults.map(({ message }) => ({ path: "url", message })));
    throw error;
  }
}
