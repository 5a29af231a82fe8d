import { z } from "zod";
import { checkInById, revokeCheckIn as revoke } from "#db/check-in.ts";
import { revokeLinksTo } from "#db/link.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const revokeCheckIn = operation({
  name: "revoke-check-in",
  summary: "Ends a check-in with all its links and reminders at once; what was answered stays",
  action: "write",
  kind: "write",
  input: z.object({ checkIn: idField }),
  output: z.object({ checkIn: z.string() }),
  run: async ({ db, workspace, now, subject }, { checkIn: id }) => {
    subject((await checkInById(db, workspace.id, id)).companyId);
    await revoke(db, workspace.id, id, now);
    await revokeLinksTo(db, workspace.id, "check-in", id, now);
    return { checkIn: id };
  },
});
