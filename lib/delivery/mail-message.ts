import { z } from "zod";

const ONE_LINE = /^[^\u0000-\u001f\u007f\u0085\u2028\u2029]+$/;

/** An address and nothing else: no name, no list, no line break. */
export const mailAddress = z.email("must be an e-mail address, such as ana@example.com").max(254, "must not be longer than 254 characters");

/** A mail as an operation hands it over: plain text to one address. `about` is what it tells of, for those who look it up. */
export const MailMessage = z.object({
  to: mailAddress,
  subject: z.string().min(1).max(200).regex(ONE_LINE, "must be one line"),
  text: z.string().min(1).max(100_000),
  replyTo: mailAddress.optional(),
  about: z.object({ kind: z.string().min(1).max(60), id: z.string().min(1).max(200) }).optional(),
});
export type MailMessage = z.infer<typeof MailMessage>;
