import { z } from "zod";
import { resendFailed, resendMessage as putBack } from "#db/message.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const resendMessage = operation({
  name: "resend-message",
  summary: "Sends a message again that was given up",
  action: "administer",
  kind: "write",
  input: z.object({ message: idField }),
  output: z.object({ message: z.string() }),
  run: async ({ db, workspace, now, subject }, { message }) => {
    subject(message);
    await putBack(db, workspace.id, message, now);
    return { message };
  },
});

export const resendFailedMessages = operation({
  name: "resend-failed-messages",
  summary: "Sends every message again that was given up",
  action: "administer",
  kind: "write",
  input: z.object({}),
  output: z.object({ messages: z.int() }),
  run: async ({ db, workspace, now }) => ({ messages: await resendFailed(db, workspace.id, now) }),
});
