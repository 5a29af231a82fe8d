import { z } from "zod";
import { changeAlertRule } from "#db/alert-rule.ts";
import { clearAlertStates } from "#db/alert-state.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const withdrawAlertRule = operation({
  name: "withdraw-alert-rule",
  summary: "Ends an alert rule; what it fired stays in the log",
  action: "write",
  kind: "write",
  input: z.object({ rule: idField }),
  output: z.object({ rule: z.string() }),
  run: async ({ db, workspace, now, subject }, { rule }) => {
    subject(rule);
    await changeAlertRule(db, workspace.id, rule, { withdrawnAt: now }, { at: now, version: null });
    await clearAlertStates(db, workspace.id, rule);
    return { rule };
  },
});
