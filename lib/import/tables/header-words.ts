import { plainWords } from "#lib/cash/entries/wording.ts";
import { isoCurrency } from "#lib/import/currency-codes.ts";
import type { Currency } from "#lib/money.ts";

/** What a header cell says beside its name: the unit of its amounts, their currency, and whether it is about the year before. */
export type HeaderWords = { words: string; scale: 0 | 3 | 6; currency: Currency | null; prior: boolean };

const SIGNS: Record<string, string> = { "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR" };
const THOUSANDS = /\b(in thousands|thousands|thousand|k|000s?|in 000s?|tsd|in tsd|teur|tusd|tchf|milliers|miles)\b/g;
const MILLIONS = /\b(in millions|millions|million|mio|mn|mm)\b/g;
const PRIOR = /\b(prior|previous|prior year|previous year|last year|py|vorjahr|n 1)\b/g;

/** "Revenue_USD (in thousands)" -> revenue, 3, USD; "cash_prior" -> cash, prior. Camel case, underscores and accents make no difference. */
export function headerWords(cell: string): HeaderWords {
  const split = plainWords(cell.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
  const scale = matches(MILLIONS, split) ? 6 : matches(THOUSANDS, split) || /[$€£]\s?k\b|k[$€£]/i.test(cell) ? 3 : 0;
  const code = split.split(" ").map((word) => (word.length === 3 ? isoCurrency(word) : /^[tk](eur|usd|chf|gbp)$/.test(word) ? isoCurrency(word.slice(1)) : null)).find((one) => one !== null);
  const sign = [...cell].map((char) => SIGNS[char]).find((one) => one !== undefined);
  const words = split.replace(THOUSANDS, " ").replace(MILLIONS, " ").replace(PRIOR, " ").split(" ").filter((word) => word !== "" && !(word.length === 3 && isoCurrency(word) !== null)).join(" ");
  return { words, scale, currency: code ?? ((sign as Currency | undefined) ?? null), prior: matches(PRIOR, split) };
}

const matches = (pattern: RegExp, text: string): boolean => new RegExp(pattern.source).test(text);
