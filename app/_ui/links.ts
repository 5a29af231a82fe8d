type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Query parameters that every link inside the app carries along. */
const KEPT = ["workspace", "asOf"] as const;

/** The kept parameters of this page, for hidden fields of forms that go elsewhere by GET. */
export function stateOf(search: Search): Record<string, string> {
  const entries = KEPT.flatMap((name): [string, string][] => {
    const value = search[name];
    const first = typeof value === "string" ? value : value?.[0];
    return first ? [[name, first]] : [];
  });
  return Object.fromEntries(entries);
}

/** `href` with the workspace and the as-of day of the page that it stands on; what `href` says itself wins. */
export function withState(search: Search, href: string): string {
  const [rest = "", hash] = href.split("#") as [string, string?];
  const [path = "", query = ""] = rest.split("?") as [string, string?];
  const params = new URLSearchParams({ ...stateOf(search), ...Object.fromEntries(new URLSearchParams(query)) });
  const text = params.toString();
  return `${path}${text ? `?${text}` : ""}${hash === undefined ? "" : `#${hash}`}`;
}
