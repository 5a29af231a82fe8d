"use client";

import { useRouter } from "next/navigation";
import { useShortcuts } from "#app/_ui/use-shortcuts.ts";

/** Keys that lead to another page of the review. */
export function ReviewKeys({ keys }: { keys: Readonly<Record<string, string>> }) {
  const router = useRouter();
  useShortcuts(Object.fromEntries(Object.entries(keys).map(([key, href]) => [key, () => router.push(href, { scroll: false })])));
  return null;
}
