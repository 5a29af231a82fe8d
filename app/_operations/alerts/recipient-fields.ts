import { z } from "zod";
import { mailAddress } from "#lib/delivery/mail-message.ts";
import { isZone } from "#lib/schedule/zone.ts";
import { nameField } from "#app/_operations/company/fields.ts";

const time = z.string("Give a time, such as 07:00.").trim().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "is not a time of the day, such as 07:00");

export const recipientFields = {
  name: nameField,
  address: z.string("Give an e-mail address.").trim().pipe(mailAddress),
  timeZone: z.string("Name a time zone.").trim().refine(isZone, "is not a time zone, such as Europe/Berlin").default("UTC"),
  /** Local times; both or none. */
  quietFrom: time.nullable().default(null),
  quietUntil: time.nullable().default(null),
  cadence: z.enum(["daily", "weekly"], "Daily or weekly.").default("daily"),
  digestAt: time.default("08:00"),
  /** 1 Monday to 7 Sunday. */
  weekday: z.int().min(1, "must be 1 (Monday) to 7 (Sunday)").max(7, "must be 1 (Monday) to 7 (Sunday)").default(1),
};
export const recipientView = z.object({ id: z.string(), name: z.string(), address: z.string(), timeZone: z.string(), quietFrom: z.string().nullable(), quietUntil: z.string().nullable(), cadence: z.enum(["daily", "weekly"]), digestAt: z.string(), weekday: z.int(), createdAt: z.string() });
