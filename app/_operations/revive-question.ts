import { z } from "zod";
import { reviveQuestion as revive } from "#db/check-in-question.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const reviveQuestion = operation({
  name: "revive-question",
  summary: "Offers a retired question again, for two more quarters",
  action: "write",
  kind: "write",
  input: z.object({ question: idField }),
  output: z.object({ question: z.string() }),
  run: async ({ db, workspace, today, subject }, { question }) => {
    subject(question);
    await revive(db, workspace.id, question, today);
    return { question };
  },
});
