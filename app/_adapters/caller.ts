import type { Caller, Credential, Door } from "#app/_operations/caller.ts";
import { readClock } from "#app/_adapters/clock.ts";
import { readCookies, sessionToken, WORKSPACE_COOKIE } from "#app/_adapters/cookie.ts";
import { installation, isDemo } from "#app/_adapters/installation.ts";
import { delivery } from "#app/_adapters/mail/delivery.ts";
import { outbound } from "#app/_adapters/outbound/outbound.ts";

export type Overrides = { workspace?: string | null };

/** A caller from an HTTP request's headers. */
export async function callerFrom(headers: Headers, door: Door, overrides: Overrides = {}): Promise<Caller> {
  const cookies = readCookies(headers.get("cookie"));
  return {
    database: await installation(),
    door,
    credential: credentialFrom(headers, cookies),
    origin: { host: headers.get("host"), origin: headers.get("origin"), allowedHosts: process.env.ALLOWED_HOSTS ?? "" },
    // The last one is what our own proxy saw; a sender can write the others.
    address: headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? null,
    workspace: overrides.workspace ?? headers.get("x-workspace") ?? null,
    lastWorkspace: cookies.get(WORKSPACE_COOKIE) ?? null,
    outbound: outbound(),
    delivery: delivery(),
    ...readClock(),
  };
}

function credentialFrom(headers: Headers, cookies: ReadonlyMap<string, string>): Credential {
  const bearer = /^Bearer (\S+)$/.exec(headers.get("authorization") ?? "")?.[1];
  if (bearer) return { kind: "key", token: bearer };
  if (isDemo()) return { kind: "demo" };
  const token = sessionToken(cookies);
  return token ? { kind: "session", token } : { kind: "none" };
}
