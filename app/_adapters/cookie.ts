export const SESSION_COOKIE = "default-dead-session";
/** Hold the token of the link that was opened last: to what is shared, and to a founder's form. Each is read by its own page alone. */
const LINK_COOKIES = { share: "default-dead-link", "check-in": "default-dead-check-in" } as const;
export type LinkPlace = keyof typeof LINK_COOKIES;
export const WORKSPACE_COOKIE = "default-dead-workspace";

export const sessionCookieName = (secure: boolean): string => (secure ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE);

export const linkCookieName = (place: LinkPlace, secure: boolean): string => (secure ? `__Host-${LINK_COOKIES[place]}` : LINK_COOKIES[place]);

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

export const linkToken = (place: LinkPlace, cookies: ReadonlyMap<string, string>): string | null => cookies.get(linkCookieName(place, true)) ?? cookies.get(linkCookieName(place, false)) ?? null;
