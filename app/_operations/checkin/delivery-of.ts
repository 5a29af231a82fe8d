import type { CheckInMail } from "#db/check-in-mail.ts";
import type { Reader } from "#db/client.ts";
import { messageStates } from "#db/message.ts";

/** Whether each mail went out, by its message; what still waits may say why it failed so far. */
export async function deliveryOf(db: Reader, workspaceId: string, mails: readonly CheckInMail[]): Promise<Map<string, { sentAt: string | null; failed: string | null }>> {
  const states = await messageStates(db, workspaceId, mails.map(({ messageId }) => messageId));
  return new Map([...states].map(([id, { state, at, lastFault }]) => [id, { sentAt: state === "sent" ? at : null, failed: state === "sent" ? null : state === "failed" ? (lastFault ?? "given up") : lastFault }]));
}
