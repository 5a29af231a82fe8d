import type { Sort } from "#lib/portfolio/view.ts";

type ColumnStyle = { /** Width where the screen is wide, in px; the name takes what is left. */ wide: number; /** Class for the width. */ width: string; number?: true; /** Also there on a phone. */ narrow?: true };

export const COLUMN_STYLE: Record<Sort, ColumnStyle> = {
  name: { wide: 168, width: "w-auto", narrow: true },
  verdict: { wide: 200, width: "w-30 md:w-50", narrow: true },
  runway: { wide: 160, width: "w-26 md:w-40", number: true, narrow: true },
  "cash-zero": { wide: 112, width: "w-28", number: true },
  exposure: { wide: 104, width: "w-26", number: true },
  "at-risk": { wide: 120, width: "w-30", number: true },
  "last-heard": { wide: 112, width: "w-28", number: true },
  "next-action": { wide: 224, width: "w-56" },
  "break-even": { wide: 112, width: "w-28", number: true },
  agreement: { wide: 112, width: "w-28", number: true },
  "net-burn": { wide: 104, width: "w-26", number: true },
  cash: { wide: 104, width: "w-26", number: true },
  "capital-needed": { wide: 136, width: "w-34", number: true },
  "last-figures": { wide: 120, width: "w-30", number: true },
  features: { wide: 144, width: "w-36", number: true },
  flags: { wide: 168, width: "w-42" },
  "decided-by": { wide: 208, width: "w-52" },
  sector: { wide: 144, width: "w-36" },
  stage: { wide: 112, width: "w-28" },
  country: { wide: 96, width: "w-24" },
  currency: { wide: 96, width: "w-24" },
};
