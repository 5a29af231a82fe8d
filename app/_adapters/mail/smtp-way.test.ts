import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, it } from "vitest";
import { newId } from "#db/id.ts";
import { smtpWay } from "./smtp-way.ts";

type Refusal = { at: "from" | "to" | "data"; code: number; text?: string };
type Post = { port: number; mails: (ParsedMail & { source: string })[]; refuse: Refusal | null; hangs: boolean };
const running: SMTPServer[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => new Promise<void>((resolve) => server.close(() => resolve())))));

const refusalOf = ({ code, text = "no" }: Refusal) => Object.assign(new Error(text), { responseCode: code });

/** A real SMTP server on loopback that keeps what it takes. */
async function post(port = 0): Promise<Post> {
  const box: Post = { port, mails: [], refuse: null, hangs: false };
  const asked = (at: Refusal["at"]) => (box.refuse?.at === at ? refusalOf(box.refuse) : null);
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS"], logger: false,
    onMailFrom: (_address, _session, done) => done(asked("from")),
    onRcptTo: (_address, _session, done) => done(asked("to")),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (box.hangs) return;
        const fault = asked("data");
        if (fault) return done(fault);
        const source = Buffer.concat(chunks).toString();
        void simpleParser(source).then((mail) => {
          box.mails.push({ ...mail, source });
          done();
        });
      });
    },
  });
  server.on("error", () => undefined);
  running.push(server);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  box.port = (server.server.address() as AddressInfo).port;
  return box;
}

const FROM = "Default Dead <dead@fund.example>";
const message = { to: "ana@example.com", subject: "Zoë & Söhne: default dead — cash ends 14 May 2027", text: "Zoë,\n\n.\nFrom here on it ends.\n" + "x".repeat(2000) + "\n", replyTo: "bob@fund.example" };
const outgoing = (more: object = {}) => ({ id: newId(), createdAt: "2026-11-24T10:00:00.000Z", message: { ...message, ...more } });
const way = ({ port }: Post, milliseconds?: number) => smtpWay(`smtp://127.0.0.1:${port}`, FROM, milliseconds);

it("brings the text as it is, from whom and to whom it says, with an id and a date that are the same at every attempt", async () => {
  const box = await post();
  const mail = outgoing();
  expect([await way(box)(mail), await way(box)(mail)]).toEqual([{ ok: true }, { ok: true }]);
  const [first, second] = box.mails;
  expect(first).toMatchObject({ subject: message.subject, text: message.text, html: false, attachments: [], messageId: `<${mail.id}@fund.example>`, date: new Date(mail.createdAt) });
  expect([first?.from?.text, first?.replyTo?.text, first?.headers.get("auto-submitted")]).toEqual(['"Default Dead" <dead@fund.example>', "bob@fund.example", "auto-generated"]);
  expect(first?.to).toMatchObject({ value: [{ address: "ana@example.com" }] });
  expect([second?.messageId, second?.date]).toEqual([first?.messageId, first?.date]);
});

it("adds no header and no receiver, whatever stands in the message", async () => {
  const box = await post();
  const wicked = { subject: "Hi\r\nBcc: all@example.com\r\n\r\nText", replyTo: "a@example.com\r\nX-Evil: 1", to: "ana@example.com\r\nBcc: all@example.com" };
  for (const [field, value] of Object.entries(wicked)) await way(box)(outgoing({ [field]: value }));
  for (const { headers, bcc, to } of box.mails) {
    expect([headers.has("x-evil"), headers.has("bcc"), bcc]).toEqual([false, false, undefined]);
    expect(to).toMatchObject({ value: [{}] });
  }
  expect(box.mails.length).toBeGreaterThan(0);
});

it.each([
  ["to", 450, false], ["to", 550, true], ["from", 451, false], ["from", 553, true], ["data", 452, false], ["data", 554, true],
  // Said of the settings, which an owner mends; the mail is as good as ever.
  ["from", 530, false],
] as const)("knows %s %i for what it is", async (at, code, permanent) => {
  const box = await post();
  box.refuse = { at, code, text: "because of this" };
  expect(await way(box)(outgoing())).toEqual({ ok: false, fault: expect.stringContaining("because of this") as string, permanent });
  box.refuse = null;
  expect(await way(box)(outgoing())).toEqual({ ok: true });
});

it("fails for now where nobody answers, and goes through once the server is up", async () => {
  const { port } = await post();
  await new Promise<void>((resolve) => running.pop()?.close(() => resolve()));
  const send = smtpWay(`smtp://127.0.0.1:${port}`, FROM);
  expect(await send(outgoing())).toEqual({ ok: false, fault: expect.stringContaining("ECONNREFUSED") as string, permanent: false });
  const box = await post(port);
  expect(await send(outgoing())).toEqual({ ok: true });
  expect(box.mails).toHaveLength(1);
});

it("waits no longer than its limit for a server that says nothing more", async () => {
  const box = await post();
  box.hangs = true;
  expect(await way(box, 300)(outgoing())).toMatchObject({ ok: false, permanent: false });
});

it("fails for now where the server wants a password that it does not get", async () => {
  const server = new SMTPServer({ authOptional: false, disabledCommands: ["STARTTLS"], logger: false, onAuth: (_auth, _session, done) => done(new Error("wrong")) });
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  expect(await smtpWay(`smtp://me:bad@127.0.0.1:${port}`, FROM)(outgoing())).toMatchObject({ ok: false, permanent: false });
  expect(await smtpWay(`smtp://127.0.0.1:${port}`, FROM)(outgoing())).toMatchObject({ ok: false, permanent: false });
});
