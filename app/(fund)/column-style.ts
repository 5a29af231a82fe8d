import type { Sort } from "#lib/portfolio/view.ts";

/** How wide a column is, whether it holds numbers, and whether it is still there on a phone. */
export const COLUMN_STYLE: Record<Sort, { width: string; number?: true; narrow?: true }> = {
  name: { width: "w-auto min-w-40", narrow: true },
  verdict: { width: "w-32 md:w-52", narrow: true },
  runway: { width: "w-28 md:w-44", number: true, narrow: true },
  "cash-zero": { width: "w-32", number: true },
  "break-even": { width: "w-28", number: true },
  agreement: { width: "w-28", number: true },
  "net-burn": { width: "w-28", number: true },
  cash: { width: "w-28", number: true },
  "capital-needed": { width: "w-36", number: true },
  "last-figures": { width: "w-52", number: true },
  flags: { width: "w-56" },
  "decided-by": { width: "w-52" },
  sector: { width: "w-36" },
  stage: { width: "w-28" },
  country: { width: "w-24" },
  currency: { width: "w-24" },
};
