import { z } from "zod";
import { revokeLink } from "#db/link.ts";
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
    await revokeLink(db, workspace.id, ["calendar"], link, now);
    return { link };
  },
});
