import { createHash } from "node:crypto";
import { AppError } from "#lib/errors.ts";
import { readCalendar } from "#app/_operations/read-calendar.ts";
import { whenOf } from "#app/_operations/when.ts";
import { calendarText } from "#app/_adapters/calendar-text.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { failure } from "#app/_adapters/json-answer.ts";
import { NOT_KEPT } from "#app/_adapters/not-kept.ts";

/** `/api/calendar/TOKEN.ics`: what was never there, has ended or was revoked is answered alike. */
export async function calendarFile(request: Request, file: string): Promise<Response> {
  try {
    const caller = await callerFrom(request.headers, "rest");
    const text = calendarText(await readCalendar.call(caller, { token: file.replace(/\.ics$/, "") }), whenOf({ ...caller, caller }).publicUrl ?? null);
    const tag = `"${createHash("sha256").update(text).digest("base64url")}"`;
    // Kept by whoever subscribed, and asked for anew each time.
    const headers = { "Cache-Control": "private, no-cache", ETag: tag };
    if ((request.headers.get("if-none-match") ?? "").split(",").some((each) => each.trim().replace(/^W\//, "") === tag)) return new Response(null, { status: 304, headers });
    return new Response(text, { headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": 'inline; filename="default-dead.ics"' } });
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return new Response("There is no such calendar.\n", { status: 404, headers: { ...NOT_KEPT, "Content-Type": "text/plain; charset=utf-8" } });
    return failure(error);
  }
}
