import type { Caller, Door } from "#app/_operations/caller.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { type LinkPlace, linkToken, readCookies } from "#app/_adapters/cookie.ts";

/** A caller who shows the link that this browser opened there, and nothing else of what it holds. */
export async function callerByLink(headers: Headers, place: LinkPlace, door: Door): Promise<Caller> {
  const token = linkToken(place, readCookies(headers.get("cookie")));
  return { ...(await callerFrom(headers, door)), workspace: null, lastWorkspace: null, credential: token === null ? { kind: "none" } : { kind: "link", token } };
}
