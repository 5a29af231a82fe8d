import { z } from "zod";

/** What a webhook can be told of, each with what it says to whoever chooses; one line for a new one. */
export const WEBHOOK_EVENTS = {
  "alert.fired": "An alert rule fired",
  "check-in.submitted": "A founder answered a check-in",
  test: "You asked for a test",
} as const;
export type WebhookEvent = keyof typeof WEBHOOK_EVENTS;
export const webhookEvent = z.enum(Object.keys(WEBHOOK_EVENTS) as [WebhookEvent, ...WebhookEvent[]]);

/** One event for one webhook; `data` is JSON and goes out as it is. */
export const WebhookMessage = z.object({ webhookId: z.string().length(36), event: webhookEvent, data: z.record(z.string(), z.json()) });
export type WebhookMessage = z.infer<typeof WebhookMessage>;
