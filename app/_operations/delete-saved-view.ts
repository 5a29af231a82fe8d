import { z } from "zod";
import { deleteSavedView as remove } from "#db/saved-view.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const deleteSavedView = operation({
  name: "delete-saved-view",
  summary: "Forgets a saved view; companies and figures stay as they are",
  action: "write",
  kind: "write",
  input: z.object({ id: idField }),
  output: z.object({ deleted: z.literal(true) }),
  run: async ({ db, workspace, subject }, { id }) => {
    await remove(db, workspace.id, id);
    subject(id);
    return { deleted: true as const };
  },
});
