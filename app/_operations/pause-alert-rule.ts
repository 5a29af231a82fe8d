import { z } from "zod";
import { changeAlertRule } from "#db/alert-rule.ts";
import { beginRule } from "#app/_operations/alerts/begin-rule.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const pauseAlertRule = operation({
  name: "pause-alert-rule",
  summary: "Pauses an alert rule, or takes it up again: what was crossed meanwhile then fires nothing",
  action: "write",
  kind: "write",
  input: z.object({ rule: idField, paused: z.boolean("Say whether it is paused.").default(true) }),
  output: z.object({ rule: z.string(), paused: z.boolean() }),
  run: async (context, { rule: id, paused }) => {
    const { db, workspace, now, subject } = context;
    subject(id);
    await beginRule(context, await changeAlertRule(db, workspace.id, id, { pausedAt: paused ? now : null }, { at: now, version: null }));
    return { rule: id, paused };
  },
});
