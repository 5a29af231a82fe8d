import { z } from "zod";
import { revokeLink } from "#db/link.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { SHARED } from "#app/_operations/links/link-view.ts";
import { operation } from "#app/_operations/operation.ts";

export const revokeShareLink = operation({
  name: "revoke-share-link",
  summary: "Ends a link at once, also where it is open in a browser",
  action: "administer",
  kind: "write",
  input: z.object({ link: idField }),
  output: z.object({ link: z.string() }),
  run: async ({ db, workspace, now, subject }, { link }) => {
    subject(link);
    await revokeLink(db, workspace.id, SHARED, link, now);
    return { link };
  },
});
