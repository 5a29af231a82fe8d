import type { FeatureLine } from "#app/_operations/features/feature-view.ts";

export const SORTS = ["capital", "risk", "name", "company", "capable"] as const;
export type Sort = (typeof SORTS)[number];

const chance = (line: FeatureLine, p: "pShipped12" | "pCapable12"): number => (line.standing === "refused" ? -1 : (line.forecast?.pooled?.[p] ?? -1));

/** How the lines of the register follow each other. */
export const ORDER: Record<Sort, (a: FeatureLine, b: FeatureLine) => number> = {
  // The upper end of P(shipped) x capital, all in the book's currency; a share that was not stated may be all. What has no capital comes after, by its chance.
  capital: (a, b) => (b.capital.most ?? -1) - (a.capital.most ?? -1) || ORDER.risk(a, b),
  // P x revenue is an amount only within one currency, so the chance decides first.
  risk: (a, b) => chance(b, "pShipped12") - chance(a, "pShipped12") || (b.atRiskMost ?? -1) - (a.atRiskMost ?? -1),
  capable: (a, b) => chance(b, "pCapable12") - chance(a, "pCapable12"),
  name: (a, b) => a.name.localeCompare(b.name, "en"),
  company: (a, b) => a.company.name.localeCompare(b.company.name, "en"),
};
