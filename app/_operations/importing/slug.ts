import { freeSlug as firstFree, slugOf } from "#lib/slug.ts";

/** A slug that nobody has yet; it is taken from then on. */
export function freeSlug(name: string, taken: Set<string>): string {
  const slug = firstFree(slugOf(name), taken);
  taken.add(slug);
  return slug;
}
