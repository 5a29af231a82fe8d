"use client";

import { useCallback, useState } from "react";
import { viewParams, type PortfolioView } from "#lib/portfolio/view.ts";

/** The view that is shown; every change of it is in the address at once, without asking the server. */
export function useView(initial: PortfolioView, kept: Readonly<Record<string, string>>): [PortfolioView, (change: Partial<PortfolioView>) => void] {
  const [view, setView] = useState(initial);
  const change = useCallback(
    (changes: Partial<PortfolioView>) =>
      setView((was) => {
        const next = { ...was, ...changes };
        const query = new URLSearchParams([...Object.entries(kept), ...viewParams(next)]).toString().replaceAll("%2C", ",");
        queueMicrotask(() => window.history.replaceState(null, "", query ? `/?${query}` : "/"));
        return next;
      }),
    [kept],
  );
  return [view, change];
}
