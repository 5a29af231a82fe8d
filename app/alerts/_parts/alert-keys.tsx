"use client";

import { useShortcuts } from "#app/_ui/use-shortcuts.ts";

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-alert] [data-open]")];

function move(by: number): void {
  const all = rows();
  const at = all.findIndex((each) => each.closest("[data-alert]")?.contains(document.activeElement));
  all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]?.focus();
}

/** Arrows go through the alerts, Enter opens the company, r marks the one that has the focus as read. */
export function AlertKeys() {
  useShortcuts({
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    r: () => document.activeElement?.closest("[data-alert]")?.querySelector<HTMLElement>("button[type=submit]")?.click(),
  });
  return null;
}
