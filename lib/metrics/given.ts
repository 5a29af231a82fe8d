import { unknown, type Answer } from "#lib/answer.ts";

/** Computes from numbers that must all be known; otherwise unknown, naming what is missing. */
export function given<const Names extends readonly string[]>(
  inputs: { readonly [K in Names[number]]?: number | null },
  names: Names,
  compute: (...values: { [I in keyof Names]: number }) => Answer<number>,
): Answer<number> {
  const values = inputs as Record<string, number | null | undefined>;
  const missing = names.filter((name) => typeof values[name] !== "number");
  if (missing.length > 0) return unknown(`Not known: ${missing.map(words).join(", ")}.`);
  return compute(...(names.map((name) => values[name]) as { [I in keyof Names]: number }));
}

const ACRONYMS: Record<string, string> = { arr: "ARR", mrr: "MRR", cac: "CAC", arpu: "ARPU" };

/** "netNewArr" -> "net new ARR" */
const words = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).split(" ").map((word) => ACRONYMS[word] ?? word).join(" ");
