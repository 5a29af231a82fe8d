import { type Currency, type Minor, toDecimal } from "#lib/money.ts";

/** An amount as a person would type it: "45,000" or "45,000.50". */
export function typedAmount(amount: Minor | null, currency: Currency): string {
  if (amount === null) return "";
  const [whole = "", fraction = ""] = toDecimal(amount, currency).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${/[1-9]/.test(fraction) ? `.${fraction}` : ""}`;
}
