import type { CheckInMail } from "#db/check-in-mail.ts";
import type { Reader } from "#db/client.ts";

/** Whether each mail went out, by its message. */
export async function deliveryOf(_db: Reader, _mails: readonly CheckInMail[]): Promise<Map<string, { sentAt: string | null; failed: string | null }>> {
  return new Map();
}
