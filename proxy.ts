import { type NextRequest, NextResponse } from "next/server";
import { pageHeaders } from "#app/_adapters/headers.ts";
import { isAllowedHost } from "#lib/access/host.ts";

/** Headers, and no answer at all to a foreign Host. Rights are decided in the operations, never here. */
export function proxy(request: NextRequest): NextResponse {
  if (!isAllowedHost(request.headers.get("host"), process.env.ALLOWED_HOSTS ?? ""))
    return new NextResponse("This host is not served here.\n", { status: 421, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const headers = pageHeaders(nonce, process.env.NODE_ENV === "development");
  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

// API routes carry uploads, which a proxy would buffer and cut; they check Host and set headers themselves.
export const config = { matcher: ["/((?!api/).*)"] };
