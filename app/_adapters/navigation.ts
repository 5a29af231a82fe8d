export type Place = {
  href: string;
  label: string;
  /** What it is called in a workspace of one company. */
  ofCompany?: string;
  /** "g p": typed anywhere outside a field, goes there. */
  keys: string;
};

/** The pages that stand at the top of every page, in this order: bar, palette, key list and settings follow it. */
export const NAVIGATION: readonly Place[] = [
  { label: "Portfolio", ofCompany: "Company", href: "/", keys: "g p" },
  { label: "Fund", href: "/fund", keys: "g u" },
  { label: "Review", href: "/review", keys: "g r" },
  { label: "Alerts", href: "/alerts", keys: "g a" },
  { label: "Features", href: "/features", keys: "g f" },
  { label: "Frontier", href: "/frontier", keys: "g o" },
  { label: "Import", href: "/import", keys: "g i" },
  { label: "Calculator", href: "/calculator", keys: "g c" },
  { label: "Settings", href: "/settings", keys: "g s" },
];

export const labelOf = ({ label, ofCompany }: Place, kind: "fund" | "company"): string => (kind === "company" ? (ofCompany ?? label) : label);
