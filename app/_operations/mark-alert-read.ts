import { z } from "zod";
import { markAlertsRead } from "#db/alert.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const markAlertRead = operation({
  name: "mark-alert-read",
  summary: "Marks an alert as read, or all of them",
  action: "write",
  kind: "write",
  input: z.object({ /** Null: all that are unread. */ alert: idField.nullable().default(null) }),
  output: z.object({ marked: z.int() }),
  run: async ({ db, workspace, now, principal, subject }, { alert }) => {
    if (alert !== null) subject(alert);
    return { marked: await markAlertsRead(db, workspace.id, alert === null ? null : [alert], { at: now, by: principal.name }) };
  },
});
