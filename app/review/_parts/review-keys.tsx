"use client";

import { useRouter } from "next/navigation";
import { useShortcuts } from "#app/_ui/use-shortcuts.ts";

/** Keys that lead somewhere: "1" to "4" to the endings, arrows to the items. */
export function ReviewKeys({ keys }: { keys: Readonly<Record<string, string>> }) {
  const router = useRouter();
  useShortcuts(Object.fromEntries(Object.entries(keys).map(([key, href]) => [key, () => router.push(href, { scroll: false })])));
  return null;
}
