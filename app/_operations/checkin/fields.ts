import { z } from "zod";
import { mailAddress } from "#lib/delivery/mail-message.ts";
import { idField } from "#app/_operations/company/fields.ts";

export const MOST_QUESTIONS = 5;

/** A list, or what a form's ticked boxes make of it. */
export const idsField = z
  .union([z.array(idField).max(MOST_QUESTIONS), z.record(z.string(), idField.nullable())])
  .default([])
  .transform((ids) => [...new Set(Object.values(ids).filter((id) => id !== null))]);

const optional = (max: number) => z.string().trim().max(max, `must not be longer than ${max} characters`).nullable().default(null).transform((text) => text || null);

export const mailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "is longer than a mail address can be")
  .nullable()
  .default(null)
  .transform((text) => text || null)
  .refine((mail) => mail === null || mailAddress.safeParse(mail).success, "is not a mail address");

/** A question that is new; all empty is none. */
export const newQuestionField = z.object({ asks: optional(200), kind: z.enum(["number", "text"], "is either number or text").nullable().default("text").transform((kind) => kind ?? "text"), decision: optional(200) });

export const founderField = optional(120);
export const lineField = optional(2000);
