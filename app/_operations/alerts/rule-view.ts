import { z } from "zod";
import { Condition } from "#lib/alerts/condition.ts";
import { bandWords, conditionWords } from "#lib/alerts/words.ts";
import type { AlertRule } from "#db/alert-rule.ts";
import { currencyOut } from "#app/_operations/company/fields.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

export const DELIVERIES = ["inbox", "digest", "now"] as const;
export const deliveryField = z.enum(DELIVERIES, "It goes to one of: inbox, digest, now.");

export const ruleView = z.object({
  id: z.string(), condition: Condition, words: z.string(), /** When it can fire again. */ again: z.string(), currency: currencyOut,
  /** Null: every company. */
  company: namedView.nullable(),
  delivery: deliveryField, paused: z.boolean(), createdAt: z.string(), createdBy: z.string(), version: z.int(),
});

export const viewRule = ({ id, condition, currency, delivery, pausedAt, createdAt, createdBy, version }: AlertRule, company: { slug: string; name: string } | null): z.input<typeof ruleView> => ({
  id, condition, words: conditionWords(condition, currency), again: bandWords(condition, currency), currency, company, delivery, paused: pausedAt !== null, createdAt, createdBy, version,
});
