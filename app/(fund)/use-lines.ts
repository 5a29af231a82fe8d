"use client";

import { useEffect, useMemo, useState } from "react";
import { unpackLine, type PackedLine } from "#lib/portfolio/pack.ts";
import type { PortfolioLine } from "#lib/portfolio/line.ts";

type Answer = { lines: PackedLine[]; unjudged: number };
export type Lines = { lines: readonly PortfolioLine[]; /** All of the portfolio's, and not only the first. */ whole: boolean; failed: boolean };

// A day that was never looked at is judged a batch a request; 5,297 companies are eleven.
const MOST_REQUESTS = 60;

async function readAll(url: string, signal: AbortSignal): Promise<PackedLine[]> {
  for (let request = 1; ; request++) {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`The list answered ${response.status}.`);
    const { lines, unjudged } = (await response.json()) as Answer;
    if (unjudged === 0 || request === MOST_REQUESTS) return lines;
  }
}

/** The first lines came with the page; the others follow, whole, so that every filter is answered here. */
export function useLines(first: readonly PackedLine[], complete: boolean, url: string): Lines {
  const [packed, setPacked] = useState<readonly PackedLine[] | null>(complete ? first : null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (complete) return;
    const control = new AbortController();
    readAll(url, control.signal).then(
      (all) => setPacked(all),
      () => {
        if (!control.signal.aborted) setFailed(true);
      },
    );
    return () => control.abort();
  }, [complete, url]);
  const lines = useMemo(() => (packed ?? first).map(unpackLine), [packed, first]);
  return { lines, whole: packed !== null, failed };
}
