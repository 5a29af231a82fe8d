import { merchantKey, plainWords } from "#lib/cash/entries/wording.ts";

/** The words by which rows like this one are known, and where they stand. */
export function patternOf({ description, counterparty }: { description: string; counterparty: string | null }): { pattern: string; field: "description" | "counterparty" } {
  if (counterparty) return { pattern: plainWords(counterparty), field: "counterparty" };
  const whole = plainWords(description);
  const key = merchantKey({ description });
  const first = key.split(" ")[0] ?? "";
  return { pattern: key !== "" && whole.includes(key) ? key : first !== "" ? first : whole, field: "description" };
}
