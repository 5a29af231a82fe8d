"use client";

import { useEffect, useState } from "react";
import type { Day } from "#lib/date.ts";
import type { Around } from "#lib/portfolio/around.ts";
import type { PackedLine } from "#lib/portfolio/pack.ts";
import { viewQuery, type PortfolioView } from "#lib/portfolio/view.ts";

/** The first lines that fit a view, and how many fit in all. */
export type Answer = Around & { matching: number; lines: readonly PackedLine[] };

const FIRST = 40;

/** What a view asks for, whatever the columns. */
export const asked = (view: PortfolioView): string => viewQuery({ ...view, columns: [] });

/** The server's answer to a view, for as long as the whole list is not here; null until it is there. */
export function useAnswer(view: PortfolioView, { url, day }: { url: string; day: Day }, needed: boolean): Answer | null {
  const [answer, setAnswer] = useState<{ to: string; answer: Answer } | null>(null);
  const to = asked(view);
  useEffect(() => {
    if (!needed) return;
    const control = new AbortController();
    const { search, standings, bands, month, sort, descending } = view;
    const body = JSON.stringify({ search: search.slice(0, 100), standings, bands, month, sort, descending, limit: FIRST, asOf: day });
    const request = fetch(url, { method: "POST", headers: { "Content-Type": "application/json" }, body, signal: control.signal });
    request.then(async (response) => (response.ok ? setAnswer({ to, answer: (await response.json()) as Answer }) : null)).catch(() => null);
    return () => control.abort();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `to` is the view without its columns
  }, [to, url, day, needed]);
  return needed && answer?.to === to ? answer.answer : null;
}
