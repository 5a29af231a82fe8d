import { AppError } from "#lib/errors.ts";
import { NOT_KEPT } from "#app/_adapters/not-kept.ts";
import { errorBody, statusOf } from "#app/_adapters/status.ts";

export const json = (body: unknown, status = 200): Response => Response.json(body, { status, headers: NOT_KEPT });

/** Answers an error of ours as itself; a bug is told as a bug, without its insides. */
export function failure(error: unknown): Response {
  if (error instanceof AppError) return json(errorBody(error), statusOf(error));
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return json({ error: { code: "internal", message: "Something broke on our side; nothing was changed.", path: "", faults: [] } }, 500);
}
