import { z } from "zod";
import { setEventActive as setActive } from "#db/dated-event.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { eventOf } from "#app/_operations/company/event-of.ts";
import { eventView, viewEvent } from "#app/_operations/company/event-view.ts";
import { companyField, idField } from "#app/_operations/company/fields.ts";
import { rejudge } from "#app/_operations/company/rejudge.ts";
import { operation } from "#app/_operations/operation.ts";

export const setEventActive = operation({
  name: "set-event-active",
  summary: "Counts a dated event in the projection, or leaves it out",
  action: "write",
  kind: "write",
  input: z.object({ company: companyField, event: idField, active: z.boolean() }),
  output: z.object({ event: eventView }),
  run: async (context, { company: name, event: id, active }) => {
    const company = await companyOf(context.db, context.workspace, name);
    context.subject(company.id);
    await eventOf(context, company.id, id);
    const event = await setActive(context.db, context.workspace.id, id, active);
    await rejudge(context, company.id);
    return { event: viewEvent(event) };
  },
});
