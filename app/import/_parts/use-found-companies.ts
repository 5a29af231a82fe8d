"use client";

import { useEffect, useState } from "react";
import type { Company } from "./item.ts";
import { call } from "./server.ts";

const PAUSE_MS = 120;

/** Companies that hold what is typed; `first` while nothing is. `asked` is what they answer to: they lag behind the typing. */
export function useFoundCompanies(workspace: string, typed: string, first: readonly Company[]): { asked: string; companies: readonly Company[] } {
  const [found, setFound] = useState<{ asked: string; companies: readonly Company[] }>({ asked: "", companies: first });
  const query = typed.trim();
  useEffect(() => {
    if (query === "") return;
    let stale = false;
    const wait = setTimeout(() => {
      const answer = call<{ companies: Company[] }>(workspace, "search", { query: query.slice(0, 100) });
      void answer.then(({ companies }) => (stale ? null : setFound({ asked: query, companies })), () => null);
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(wait);
    };
  }, [workspace, query]);
  return query === "" ? { asked: "", companies: first } : found;
}
