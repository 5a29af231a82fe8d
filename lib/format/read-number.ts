import { known, unknown, type Answer } from "#lib/answer.ts";

const SIZE: Record<string, number> = { "": 1, k: 1e3, m: 1e6, mm: 1e6, b: 1e9, bn: 1e9 };
const AMOUNT = /^([+-]?)(?:[A-Z]{3}|[A-Z]{0,2}[$€£¥₹])?([+-]?)([\d,]*\.?\d*)(k|mm|m|bn|b)?(?:[A-Z]{3}|[€£¥])?$/i;
const THOUSANDS = /^(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$|^\.\d+$/;

/** What a person types for an amount: "300,000", "$1.2m", "64.2k", "(1,000)". Major units. */
export function readAmount(typed: string): Answer<number> {
  const bare = typed.replace(/[\s\u00a0_']/g, "");
  if (bare === "") return unknown("Type an amount, such as 300,000 or 1.2m.");
  const bracketed = /^\((.*)\)$/.exec(bare);
  const match = AMOUNT.exec(bracketed?.[1] ?? bare);
  const digits = match?.[3] ?? "";
  if (!match || digits === "" || digits === ".") return unknown(`"${typed.trim()}" is not an amount. Write it like 300,000 or 1.2m.`);
  if (!THOUSANDS.test(digits)) return unknown(`"${typed.trim()}" can be read in two ways. Use commas for thousands and a point for decimals.`);
  const value = Number(digits.replaceAll(",", "")) * (SIZE[(match[4] ?? "").toLowerCase()] ?? 1);
  const negative = (match[1] === "-" ? 1 : 0) + (match[2] === "-" ? 1 : 0) + (bracketed ? 1 : 0) === 1;
  // 300.1k is 300,100 and not 300,100.00000000006.
  const clean = Number(value.toPrecision(15));
  return known(negative && clean !== 0 ? -clean : clean);
}

/** What a person types for a rate: "6", "6%", "-2.5 %" are percentages. Returns a fraction. */
export function readPercent(typed: string): Answer<number> {
  const bare = typed.replace(/[\s\u00a0]/g, "").replace(/%$/, "");
  if (bare === "") return unknown("Type a percentage, such as 6 or -2.5.");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare)) return unknown(`"${typed.trim()}" is not a percentage. Write it like 6 or -2.5.`);
  return known(Number((Number(bare) / 100).toPrecision(15)));
}
