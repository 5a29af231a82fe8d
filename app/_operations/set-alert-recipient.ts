import { z } from "zod";
import { AppError, invalid } from "#lib/errors.ts";
import { alertRecipientsOf, changeAlertRecipient, insertAlertRecipient } from "#db/alert-recipient.ts";
import { recipientFields, recipientView } from "#app/_operations/alerts/recipient-fields.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const setAlertRecipient = operation({
  name: "set-alert-recipient",
  summary: "Adds or changes who gets alerts by mail: when their digest comes, where they are, and when they are not to be disturbed",
  action: "administer",
  kind: "write",
  input: z.object({ /** The one to change; a new one where absent. */ recipient: idField.nullable().default(null), ...recipientFields }),
  output: z.object({ recipient: recipientView }),
  run: async ({ db, workspace, now, subject }, { recipient: id, ...fields }) => {
    const { quietFrom, quietUntil, address } = fields;
    if ((quietFrom === null) !== (quietUntil === null)) throw invalid([{ path: quietFrom === null ? "quietFrom" : "quietUntil", message: "Give both ends of the quiet hours, or none." }]);
    if (quietFrom !== null && quietFrom === quietUntil) throw invalid([{ path: "quietUntil", message: "Quiet hours that end when they begin would never let a mail out, or always." }]);
    const others = (await alertRecipientsOf(db, workspace.id)).filter((each) => each.id !== id);
    if (others.some((each) => each.address.toLowerCase() === address.toLowerCase())) throw new AppError("conflict", `${address} gets the alerts already.`);
    const recipient = id === null ? await insertAlertRecipient(db, workspace.id, { ...fields, createdAt: now }) : await changeAlertRecipient(db, workspace.id, id, fields);
    subject(recipient.id);
    return { recipient };
  },
});

export const withdrawAlertRecipient = operation({
  name: "withdraw-alert-recipient",
  summary: "Sends no more alerts to a recipient",
  action: "administer",
  kind: "write",
  input: z.object({ recipient: idField }),
  output: z.object({ recipient: z.string() }),
  run: async ({ db, workspace, now, subject }, { recipient }) => {
    subject(recipient);
    await changeAlertRecipient(db, workspace.id, recipient, { withdrawnAt: now });
    return { recipient };
  },
});
