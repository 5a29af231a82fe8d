import { z } from "zod";
import { failImport } from "#db/import.ts";
import { operation } from "#app/_operations/operation.ts";

export const discardImport = operation({
  name: "discard-import",
  summary: "Gives a previewed import up; nothing of it was ever seen",
  action: "write",
  kind: "write",
  input: z.object({ importId: z.string().max(100) }),
  output: z.object({ importId: z.string() }),
  run: async ({ db, workspace, subject }, { importId }) => {
    subject(importId);
    await failImport(db, workspace.id, importId);
    return { importId };
  },
});
