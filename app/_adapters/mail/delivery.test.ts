import { expect, it } from "vitest";
import { delivery, deliveryFaults } from "./delivery.ts";

const SMTP = { SMTP_URL: "smtps://me:secret@mail.example.com:465", MAIL_FROM: "Default Dead <dead@example.com>" };

it("mails where both server and sender are named, and never shows the password", () => {
  expect(delivery({})).toEqual({ publicUrl: "http://localhost:3000", mailFrom: null, mailServer: null, sendsNothing: false, runs: true });
  expect(delivery({ ...SMTP, PUBLIC_URL: "https://dead.example.com/" })).toEqual({ publicUrl: "https://dead.example.com", mailFrom: SMTP.MAIL_FROM, mailServer: "mail.example.com:465", sendsNothing: false, runs: true });
  expect(delivery({ SMTP_URL: SMTP.SMTP_URL, PORT: "4000" })).toMatchObject({ publicUrl: "http://localhost:4000", mailFrom: null });
  expect(delivery({ ...SMTP, DEFAULT_DEAD_DEMO: "1" }).sendsNothing).toBe(true);
  expect(delivery({ JOBS: "off" }).runs).toBe(false);
});

it.each([
  [{}, null], [SMTP, null], [{ ...SMTP, MAIL_FROM: "dead@example.com", SMTP_URL: "smtp://localhost:25", PUBLIC_URL: "http://intranet:3000" }, null],
  [{ SMTP_URL: SMTP.SMTP_URL }, /MAIL_FROM is missing/], [{ MAIL_FROM: "dead@example.com" }, /SMTP_URL is missing/], [{ ...SMTP, SMTP_URL: "mail.example.com" }, /SMTP_URL is no mail server/],
  [{ ...SMTP, SMTP_URL: "https://mail.example.com" }, /SMTP_URL is no mail server/], [{ ...SMTP, MAIL_FROM: "dead" }, /MAIL_FROM is no sender/], [{ ...SMTP, MAIL_FROM: "a@b.c\r\nBcc: d@e.f" }, /MAIL_FROM is no sender/],
  [{ ...SMTP, MAIL_FROM: "a@b.c, d@e.f" }, /MAIL_FROM is no sender/], [{ PUBLIC_URL: "dead.example.com" }, /PUBLIC_URL is no web address/],
])("finds what is wrong with %j", (env, fault) => {
  const faults = deliveryFaults(env);
  if (fault === null) expect(faults).toEqual([]);
  else expect(faults.join(" ")).toMatch(fault);
});
