import { z } from "zod";
import { withdrawEvent as withdraw } from "#db/dated-event.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { eventOf } from "#app/_operations/company/event-of.ts";
import { eventView, viewEvent } from "#app/_operations/company/event-view.ts";
import { companyField, idField } from "#app/_operations/company/fields.ts";
import { rejudge } from "#app/_operations/company/rejudge.ts";
import { operation } from "#app/_operations/operation.ts";

export const withdrawEvent = operation({
  name: "withdraw-event",
  summary: "Takes a dated event back from today on; earlier as-of days still see it",
  action: "write",
  kind: "write",
  input: z.object({ company: companyField, event: idField }),
  output: z.object({ event: eventView }),
  run: async (context, { company: name, event: id }) => {
    const company = await companyOf(context.db, context.workspace, name);
    context.subject(company.id);
    const event = await eventOf(context, company.id, id);
    await withdraw(context.db, context.workspace.id, id, context.today);
    await rejudge(context, company.id);
    return { event: viewEvent(event) };
  },
});
