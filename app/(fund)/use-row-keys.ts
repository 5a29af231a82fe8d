"use client";

import type { KeyboardEvent, RefObject } from "react";

const PAGE_ROWS = 12;
// A row far away is drawn only after the list has scrolled to it.
const MOST_FRAMES = 10;

const linkOf = (frame: HTMLElement, index: number) => frame.querySelector<HTMLElement>(`tr[data-row="${index}"] th a`);

/** Puts the focus on a row's link, scrolling there first. */
export function focusRow(frame: HTMLElement, index: number, scrollTo: (index: number) => void): void {
  scrollTo(index);
  let frames = 0;
  const attempt = () => {
    const link = linkOf(frame, index);
    if (link) {
      link.focus({ preventScroll: true });
      link.closest("tr")?.scrollIntoView({ block: "nearest" });
    } else if (frames++ < MOST_FRAMES) requestAnimationFrame(attempt);
  };
  attempt();
}

/** Arrows, Home, End and Page keys walk the rows of a list; Enter is the link's own. */
export function useRowKeys(frame: RefObject<HTMLElement | null>, count: number, scrollTo: (index: number) => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (!frame.current || count === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = (event.target as HTMLElement).closest<HTMLElement>("tr[data-row]")?.dataset.row;
    const now = row === undefined ? -1 : Number(row);
    const wanted: Record<string, number> = { ArrowDown: now + 1, ArrowUp: now - 1, PageDown: now + PAGE_ROWS, PageUp: now - PAGE_ROWS, Home: 0, End: count - 1 };
    const target = wanted[event.key];
    if (target === undefined) return;
    if (now === -1 && event.key !== "ArrowDown") return;
    event.preventDefault();
    if (now === 0 && event.key === "ArrowUp") frame.current.querySelector<HTMLElement>("th[aria-sort] a")?.focus();
    else focusRow(frame.current, Math.max(0, Math.min(count - 1, target)), scrollTo);
  };
}
