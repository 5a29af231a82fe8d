"use client";

import { useLayoutEffect, useRef } from "react";

const SEQUENCE_MS = 1200;

/** Keys outside fields: "/", "?", sequences such as "g p"; and "mod+k" everywhere. */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>): void {
  const current = useRef(shortcuts);
  // Both before the page is seen: a key pressed at once must be heard, and mean what stands there.
  useLayoutEffect(() => {
    current.current = shortcuts;
  });
  useLayoutEffect(() => {
    let first = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const mod = event.ctrlKey || event.metaKey;
      if (!mod && inField(event.target)) return;
      const key = mod ? `mod+${event.key.toLowerCase()}` : event.key;
      const run = current.current[`${first} ${key}`] ?? current.current[key];
      clearTimeout(timer);
      first = run || mod || event.key.length > 1 ? "" : key;
      timer = setTimeout(() => (first = ""), SEQUENCE_MS);
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
}

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select, [role=slider], [role=dialog] *"));
