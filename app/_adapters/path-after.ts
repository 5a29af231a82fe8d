/** A path of this app, `{slug}` of the answer's company or `{id}` of its feature filled in; null where it leads elsewhere. */
export function pathAfter(next: unknown, output: unknown): string | null {
  if (typeof next !== "string" || !/^\/(?![/\\])/.test(next)) return null;
  const { company, feature } = (output ?? {}) as { company?: { slug?: string }; feature?: { id?: string } };
  return next.replace("{slug}", encodeURIComponent(company?.slug ?? "")).replace("{id}", encodeURIComponent(feature?.id ?? ""));
}
