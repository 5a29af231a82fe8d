import { z } from "zod";
import { notFound } from "#lib/errors.ts";
import { linksOf, revokeLink } from "#db/link.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const revokeCalendarLink = operation({
  name: "revoke-calendar-link",
  summary: "Ends a calendar at once: whoever subscribed to it gets nothing new",
  action: "administer",
  kind: "write",
  input: z.object({ link: idField }),
  output: z.object({ link: z.string() }),
  run: async ({ db, workspace, now, subject }, { link }) => {
    subject(link);
    if (!(await linksOf(db, workspace.id)).some(({ id, kind }) => id === link && kind === "calendar")) throw notFound("calendar");
    await revokeLink(db, workspace.id, link, now);
    return { link };
  },
});
