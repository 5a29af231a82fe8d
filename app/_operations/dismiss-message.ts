import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { dismissFailed } from "#db/message.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { keptOf } from "#app/_operations/delivery/kept-of.ts";
import { operation } from "#app/_operations/operation.ts";

export const dismissMessage = operation({
  name: "dismiss-message",
  summary: "Lets go of a message that was given up: it is not listed any more, and what it said is forgotten",
  action: "administer",
  kind: "write",
  input: z.object({ message: idField }),
  output: z.object({ message: z.string() }),
  run: async ({ db, workspace, now, subject }, { message }) => {
    subject(message);
    if ((await dismissFailed(db, workspace.id, message, now, keptOf)) === 0) throw new AppError("not-found", "There is no such message among those that were not delivered.");
    return { message };
  },
});

export const dismissFailedMessages = operation({
  name: "dismiss-failed-messages",
  summary: "Lets go of every message that was given up",
  action: "administer",
  kind: "write",
  input: z.object({}),
  output: z.object({ messages: z.int() }),
  run: async ({ db, workspace, now }) => ({ messages: await dismissFailed(db, workspace.id, null, now, keptOf) }),
});
