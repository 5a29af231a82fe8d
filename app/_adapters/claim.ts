import { randomBytes } from "node:crypto";
import { AppError } from "#lib/errors.ts";
import { signIn } from "#app/_operations/sign-in.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { sessionCookieName } from "#app/_adapters/cookie.ts";
import { NOT_KEPT } from "#app/_adapters/not-kept.ts";
import { failure } from "#app/_adapters/json-answer.ts";

const SEVEN_DAYS = 7 * 24 * 3600;

/** The one-time link: trades its token for a session cookie and goes to the first page. */
export async function claim(request: Request): Promise<Response> {
  try {
    const url = new URL(request.url);
    const session = randomBytes(32).toString("base64url");
    await signIn.call(await callerFrom(request.headers, "page"), { claim: url.searchParams.get("token") ?? "", session });
    const secure = request.headers.get("x-forwarded-proto") === "https";
    const cookie = `${sessionCookieName(secure)}=${session}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${SEVEN_DAYS}${secure ? "; Secure" : ""}`;
    return new Response(null, { status: 303, headers: { ...NOT_KEPT, Location: "/", "Set-Cookie": cookie } });
  } catch (error) {
    if (!(error instanceof AppError)) return failure(error);
    return new Response(null, { status: 303, headers: { ...NOT_KEPT, Location: "/signin?reason=used" } });
  }
}
