import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { asMinor, type Minor } from "#lib/money.ts";
import { insertEvent } from "#db/dated-event.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { EVENT_KINDS, eventView, viewEvent } from "#app/_operations/company/event-view.ts";
import { companyField, minorField, monthField, nameField } from "#app/_operations/company/fields.ts";
import { rejudge } from "#app/_operations/company/rejudge.ts";
import { operation } from "#app/_operations/operation.ts";

/** Hires cost, cuts save and tranches arrive, whichever sign is typed. */
const signed = (kind: (typeof EVENT_KINDS)[number], amount: Minor): Minor =>
  kind === "hire" ? asMinor(-Math.abs(amount)) : kind === "cut" || kind === "tranche" ? asMinor(Math.abs(amount)) : amount;

export const recordEvent = operation({
  name: "record-event",
  summary: "Adds a dated event that the projection counts: a hire, cut, one-off, tranche or price change",
  action: "write",
  kind: "write",
  input: z.object({
    company: companyField,
    kind: z.enum(EVENT_KINDS),
    label: nameField,
    fromMonth: monthField,
    toMonth: monthField.nullable().default(null),
    /** Effect a month on cash; positive is money arriving. A hire, cut or tranche has the sign of its kind whatever is given. */
    amountMinor: minorField,
  }),
  output: z.object({ event: eventView }),
  run: async (context, { company: name, amountMinor, ...given }) => {
    const { db, workspace, today } = context;
    const company = await companyOf(db, workspace, name);
    context.subject(company.id);
    if (given.toMonth !== null && given.toMonth < given.fromMonth) throw invalid([{ path: "toMonth", message: "The last month lies before the first." }]);
    if (amountMinor === 0) throw invalid([{ path: "amountMinor", message: "An event without an amount changes nothing." }]);
    const event = await insertEvent(db, workspace.id, { ...given, companyId: company.id, amount: signed(given.kind, amountMinor), currency: company.currency, active: true, reportedAt: today });
    await rejudge(context, company.id);
    return { event: viewEvent(event) };
  },
});
