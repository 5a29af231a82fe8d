import { type NextRequest, NextResponse } from "next/server";
import { WORKSPACE_COOKIE } from "#app/_adapters/cookie.ts";
import { NOT_KEPT } from "#app/_adapters/not-kept.ts";
import { pagePolicy } from "#app/_adapters/page-policy.ts";
import { isAllowedHost } from "#lib/access/host.ts";

const SLUG = /^[a-z0-9-]{1,80}$/;
const YEAR = 365 * 24 * 3600;
const isPrefetch = ({ headers }: NextRequest): boolean => headers.has("next-router-prefetch") || /prefetch/.test(headers.get("purpose") ?? headers.get("sec-purpose") ?? "");

/** The content policy of a page, and no answer at all to a foreign Host. Rights are decided in the operations, never here. */
export function proxy(request: NextRequest): NextResponse {
  if (!isAllowedHost(request.headers.get("host"), process.env.ALLOWED_HOSTS ?? ""))
    return new NextResponse("This host is not served here.\n", { status: 421, headers: { "Content-Type": "text/plain; charset=utf-8", "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'", ...NOT_KEPT } });
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = pagePolicy(nonce, process.env.NODE_ENV === "development");
  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set("Content-Security-Policy", policy);
  const workspace = request.nextUrl.searchParams.get("workspace");
  if (workspace && SLUG.test(workspace) && !isPrefetch(request)) response.cookies.set(WORKSPACE_COOKIE, workspace, { path: "/", httpOnly: true, sameSite: "lax", maxAge: YEAR });
  return response;
}

// API routes carry uploads, which a proxy would buffer and cut; they check Host themselves.
export const config = { matcher: ["/((?!api/).*)"] };
