import { z } from "zod";
import type { Webhook } from "#db/webhook.ts";

export const webhookView = z.object({ id: z.string(), label: z.string(), url: z.string(), events: z.array(z.string()).max(100), active: z.boolean(), stoppedWhy: z.string().nullable(), createdAt: z.string(), createdBy: z.string() });

export const viewWebhook = ({ id, label, url, events, active, stoppedWhy, createdAt, createdBy }: Webhook): z.input<typeof webhookView> => ({ id, label, url, events, active, stoppedWhy, createdAt, createdBy });
