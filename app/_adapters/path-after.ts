/** A path of this app, `{slug}` of the answer's company, `{id}` of its feature or `{import}` of its import filled in; null where it leads elsewhere. */
export function pathAfter(next: unknown, output: unknown): string | null {
  if (typeof next !== "string" || !/^\/(?![/\\])/.test(next)) return null;
  const { company, feature, importId } = (output ?? {}) as { company?: { slug?: string } | null; feature?: { id?: string }; importId?: string };
  return next.replace("{slug}", encodeURIComponent(company?.slug ?? "")).replace("{id}", encodeURIComponent(feature?.id ?? "")).replace("{import}", encodeURIComponent(importId ?? ""));
}
