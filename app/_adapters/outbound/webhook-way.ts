import { AppError } from "#lib/errors.ts";
import type { Delivered, OutgoingCall } from "#app/_operations/delivery/way.ts";
import { send } from "#app/_adapters/outbound/send.ts";
import type { Rules } from "#app/_adapters/outbound/target.ts";

const MILLISECONDS = 15_000;
const GONE = 410;

/** Posts to webhooks, by the same rules as everything that leaves the house; no redirect is followed, and only the status is read. */
export const webhookWay =
  (rules: Rules, milliseconds = MILLISECONDS) =>
  async ({ url, headers, body }: OutgoingCall): Promise<Delivered> => {
    try {
      const { status } = await send(url, { method: "POST", headers, body }, rules, { most: 0, redirects: 0, milliseconds });
      if (status >= 200 && status < 300) return { ok: true };
      if (status === GONE) return { ok: false, gone: true, fault: "It answered 410 Gone and wants no more." };
      return { ok: false, fault: status >= 300 && status < 400 ? `It answered ${status} and leads elsewhere: a webhook is not led on.` : `It answered ${status}.` };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { ok: false, fault: error.faults[0]?.message ?? error.message };
    }
  };
