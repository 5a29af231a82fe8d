import { createTransport } from "nodemailer";
import type { Delivered, OutgoingMail } from "#app/_operations/delivery/way.ts";

type SmtpError = Error & { code?: string; response?: string; responseCode?: number; permanent?: boolean };

/** For all of it together. */
const MILLISECONDS = 45_000;

/** Said of the sender's own settings rather than of this mail. */
const ABOUT_SETTINGS = [503, 530, 534, 535, 538];

/** What an SMTP server refused for good: the sender, the receiver or the text, by a reply of 5xx. */
const isPermanent = ({ code = "", permanent = false, responseCode = 0 }: SmtpError): boolean => permanent && ["EENVELOPE", "EMESSAGE"].includes(code) && !ABOUT_SETTINGS.includes(responseCode);

/**
 * Mails by SMTP (`smtp://` upgrades to TLS where the server can, `smtps://` is TLS at once), plain text only. The Message-ID and Date are
 * of the message and not of the attempt, so that receivers know a double. No pool of connections: nodemailer's sends again by itself where
 * one breaks.
 */
export function smtpWay(url: string, from: string, milliseconds = MILLISECONDS): (mail: OutgoingMail) => Promise<Delivered> {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, disableFileAccess: true, disableUrlAccess: true });
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
  return async ({ id, createdAt, message: { to, subject, text, replyTo } }: OutgoingMail): Promise<Delivered> => {
    try {
      await transport.sendMail({
        from, to: { name: "", address: to }, ...(replyTo ? { replyTo: { name: "", address: replyTo } } : {}),
        subject, text, messageId: `<${id}@${domain}>`, date: new Date(createdAt), headers: { "Auto-Submitted": "auto-generated" },
        signal: AbortSignal.timeout(milliseconds),
      });
      return { ok: true };
    } catch (error) {
      const fault = error as SmtpError;
      return { ok: false, fault: fault.response ?? fault.message, permanent: isPermanent(fault) };
    }
  };
}
