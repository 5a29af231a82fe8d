import type { Caller, Said } from "#app/_operations/caller.ts";
import { AppError, type ErrorCode, type Fault } from "#lib/errors.ts";

/** A long operation as it travels to a worker: everything of the caller but what is open or a function. */
export type LongRequest = { operation: string; caller: Omit<Caller, "database" | "progress" | "outbound">; input: unknown };
export type LongReply = { ok: true; output: unknown } | { ok: false; refusal: { code: ErrorCode; message: string; faults: readonly Fault[] } | null; fault: string };

/** What a worker sends: how far it is, any number of times, and then its answer. */
export type LongMessage = { said: Said } | { reply: LongReply };

export function replyOf(error: unknown): LongReply {
  if (error instanceof AppError) return { ok: false, refusal: { code: error.code, message: error.message, faults: error.faults }, fault: error.message };
  return { ok: false, refusal: null, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export function outputOf(reply: LongReply): unknown {
  if (reply.ok) return reply.output;
  if (reply.refusal) throw new AppError(reply.refusal.code, reply.refusal.message, reply.refusal.faults);
  throw new Error(reply.fault);
}
