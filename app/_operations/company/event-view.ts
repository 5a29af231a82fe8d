import { z } from "zod";
import type { DatedEventRow } from "#db/dated-event.ts";
import { currencyOut, dayOut, minorOut, monthOut } from "#app/_operations/company/fields.ts";

export const EVENT_KINDS = ["hire", "cut", "one-off", "tranche", "price-change"] as const;

export const eventView = z.object({
  id: z.string(),
  kind: z.enum(EVENT_KINDS),
  label: z.string(),
  fromMonth: monthOut,
  toMonth: monthOut.nullable(),
  /** Effect a month on cash; positive is money arriving. */
  amountMinor: minorOut,
  currency: currencyOut,
  active: z.boolean(),
  reportedAt: dayOut,
});
export type EventView = z.output<typeof eventView>;

export const viewEvent = ({ amount, ...row }: DatedEventRow): EventView => eventView.parse({ ...row, amountMinor: amount });
