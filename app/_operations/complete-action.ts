import { z } from "zod";
import { completeAction as complete, dropAction as drop } from "#db/review-action.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const completeAction = operation({
  name: "complete-action",
  summary: "Says that an action of a review is done",
  action: "write",
  kind: "write",
  input: z.object({ action: idField }),
  output: z.object({ action: z.string() }),
  run: async ({ db, workspace, now, principal, subject }, { action }) => {
    subject(action);
    await complete(db, workspace.id, action, now, principal.name);
    return { action };
  },
});

export const dropAction = operation({
  name: "drop-action",
  summary: "Takes an open action back: nobody will do it",
  action: "write",
  kind: "write",
  input: z.object({ action: idField }),
  output: z.object({ action: z.string() }),
  run: async ({ db, workspace, now, subject }, { action }) => {
    subject(action);
    await drop(db, workspace.id, action, now);
    return { action };
  },
});
