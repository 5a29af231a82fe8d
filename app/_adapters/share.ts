import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { openLink } from "#app/_operations/open-link.ts";
import { bodyText } from "#app/_adapters/body.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { type LinkPlace, linkCookieName } from "#app/_adapters/cookie.ts";
import { failure } from "#app/_adapters/json-answer.ts";
import { NOT_KEPT } from "#app/_adapters/not-kept.ts";

const Body = z.object({ token: z.string().max(200) });

async function tokenOf(request: Request): Promise<string> {
  // A form of another site cannot send JSON.
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) throw invalid([{ path: "", message: "Send JSON, with Content-Type: application/json." }]);
  const read = Body.safeParse(await bodyText(request).then((text): unknown => JSON.parse(text)).catch(() => null));
  if (!read.success) throw invalid([{ path: "token", message: "Send the token of a link." }]);
  return read.data.token;
}

/** Takes the token out of a link's fragment and keeps it where only this server reads it, until the browser is closed. */
export async function openShared(request: Request, opens: LinkPlace): Promise<Response> {
  try {
    const token = await tokenOf(request);
    await openLink.call(await callerFrom(request.headers, "page"), { token, opens });
    const secure = request.headers.get("x-forwarded-proto") === "https";
    return new Response(null, { status: 204, headers: { ...NOT_KEPT, "Set-Cookie": `${linkCookieName(opens, secure)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}` } });
  } catch (error) {
    return failure(error);
  }
}
