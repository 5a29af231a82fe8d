import { z } from "zod";
import { beginRule } from "#app/_operations/alerts/begin-rule.ts";
import { insertDefaultRules } from "#app/_operations/alerts/insert-default-rules.ts";
import { operation } from "#app/_operations/operation.ts";

export const addDefaultAlertRules = operation({
  name: "add-default-alert-rules",
  summary: "Adds the usual alert rules that are not there: runway below 6 months, verdict turned to default dead, nothing reported for 45 days",
  action: "write",
  kind: "write",
  input: z.object({}),
  output: z.object({ added: z.int() }),
  run: async (context) => {
    const { db, workspace, now, principal } = context;
    const rules = await insertDefaultRules(db, workspace, { at: now, by: principal.name });
    for (const rule of rules) await beginRule(context, rule);
    return { added: rules.length };
  },
});
