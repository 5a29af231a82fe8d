import { z } from "zod";
import { insertUse } from "#db/check-in-submission.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const citeAnswer = operation({
  name: "cite-answer",
  summary: "Says that a decision rests on a founder's answer; a question whose answers no decision uses for two quarters is retired",
  action: "write",
  kind: "write",
  input: z.object({ answer: idField, /** What was decided. */ decision: z.string("Say what was decided.").trim().min(1, "Say what was decided.").max(500, "must not be longer than 500 characters") }),
  output: z.object({ id: z.string() }),
  run: async ({ db, workspace, today, now, principal, subject }, { answer, decision }) => {
    subject(answer);
    return { id: await insertUse(db, workspace.id, { answerId: answer, day: today, at: now, by: principal.name, decision }) };
  },
});
