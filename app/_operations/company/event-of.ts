import { notFound } from "#lib/errors.ts";
import { type DatedEventRow, eventsOf } from "#db/dated-event.ts";
import type { WriteContext } from "#app/_operations/operation.ts";

/** The company's event with this id, as known today; another company's is not found. */
export async function eventOf({ db, workspace, today }: WriteContext, companyId: string, id: string): Promise<DatedEventRow> {
  const event = (await eventsOf(db, workspace.id, companyId, today)).find((row) => row.id === id);
  if (!event) throw notFound("dated event");
  return event;
}
