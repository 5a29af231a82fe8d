export const SESSION_COOKIE = "default-dead-session";
/** Holds the token of the share link that was opened last; only its own page reads it. */
const LINK_COOKIE = "default-dead-link";
export const WORKSPACE_COOKIE = "default-dead-workspace";

export const sessionCookieName = (secure: boolean): string => (secure ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE);

export const linkCookieName = (secure: boolean): string => (secure ? `__Host-${LINK_COOKIE}` : LINK_COOKIE);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export function readCookies(header: string | null): Map<string, string> {
  const pairs = (header ?? "").split(";").map((pair) => pair.trim().split("="));
  return new Map(pairs.filter((pair) => pair.length >= 2).map(([name, ...rest]) => [name as string, decoded(rest.join("="))]));
}

export const sessionToken = (cookies: ReadonlyMap<string, string>): string | null =>
  cookies.get(sessionCookieName(true)) ?? cookies.get(sessionCookieName(false)) ?? null;

export const linkToken = (cookies: ReadonlyMap<string, string>): string | null => cookies.get(linkCookieName(true)) ?? cookies.get(linkCookieName(false)) ?? null;
