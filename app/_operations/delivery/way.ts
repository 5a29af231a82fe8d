import type { MailMessage } from "#lib/delivery/mail-message.ts";

/** `permanent`: the other side will never take it; `gone`: it wants no more of anything. */
export type Delivered = { ok: true } | { ok: false; fault: string; permanent?: boolean; gone?: boolean };

export type OutgoingMail = { id: string; createdAt: string; message: MailMessage };
export type OutgoingCall = { url: string; headers: Readonly<Record<string, string>>; body: string };

/** The ways out of the house; one that is absent is not set up, and its messages wait. None of them throws or takes longer than a minute. */
export type Ways = { mail?: (mail: OutgoingMail) => Promise<Delivered>; webhook?: (call: OutgoingCall) => Promise<Delivered> };
