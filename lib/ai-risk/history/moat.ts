/** What stood between the product and the model, by what the table of cases says of it. */
export const MOAT_KINDS = ["none", "failed", "named"] as const;
export type MoatKind = (typeof MOAT_KINDS)[number];

export const MOAT_WORDS: Record<MoatKind, string> = { none: "None", failed: "One that did not protect", named: "At least one, not seen to fail" };

export function moatOf(text: string): MoatKind {
  if (/^none\b/.test(text)) return "none";
  return /\bnot (protective|protect)\b/.test(text) ? "failed" : "named";
}
