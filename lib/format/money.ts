import { minorDigits, toDecimal, toMajor, type Currency, type Minor } from "#lib/money.ts";

const LOCALE = "en-US";

// A formatter takes longer to make than a page of amounts to write.
const signs = new Map<Currency, string>();

/** The sign in front of amounts: "$", "CA$", "CHF "; nothing where the currency is not stated. */
export function currencySign(code: Currency | null): string {
  if (code === null) return "";
  let sign = signs.get(code);
  if (sign === undefined) signs.set(code, (sign = readSign(code)));
  return sign;
}

function readSign(code: Currency): string {
  const parts = new Intl.NumberFormat(LOCALE, { style: "currency", currency: code }).formatToParts(1);
  return parts.slice(0, parts.findIndex((part) => part.type === "integer")).map((part) => part.value).join("");
}

const withSign = (text: string, negative: boolean, code: Currency | null): string => `${negative ? "-" : ""}${currencySign(code)}${text}`;
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** Every minor unit: "$1,240,000.00". Exact up to 9e15. */
export function formatMoneyExact(amount: Minor, code: Currency | null): string {
  const [whole = "0", fraction] = toDecimal(amount, code).replace("-", "").split(".");
  return withSign(fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`, amount < 0, code);
}

/** For tables and marks: "$1.24M", "$64.2K", "$8,420", "$12"; three significant digits from 10,000. Major units. */
export function formatMajorShort(major: number, code: Currency | null): string {
  const size = Math.abs(major);
  if (Math.round(size) < 10_000) {
    const text = grouped(String(Math.round(size)));
    return withSign(text, major < 0 && text !== "0", code);
  }
  return withSign(compact(size, 3), major < 0, code);
}
export const formatMoneyShort = (amount: Minor, code: Currency | null): string => formatMajorShort(toMajor(amount, code), code);

/** For axes: the fewest digits that still tell ticks apart: "$200K", "$1.5M", "$0". Major units. */
export function formatMajorTick(major: number, code: Currency | null): string {
  const size = Math.abs(major);
  return withSign(size < 1000 ? String(Number(size.toPrecision(6))) : compact(size, 0), major < 0, code);
}

/** Whole units: "$64,200". Major units; rounded to the nearest unless `round` says otherwise. */
export function formatMajorWhole(major: number, code: Currency | null, round: (value: number) => number = Math.round): string {
  const value = round(major);
  return withSign(grouped(Math.abs(value).toFixed(0)), value < 0, code);
}

/** Units and cents where there are cents: "$64,200" or "$64,200.50". Major units. */
export function formatMajorPlain(major: number, code: Currency | null): string {
  const digits = minorDigits(code);
  const [whole = "0", fraction = ""] = Math.abs(major).toFixed(digits).split(".");
  const text = Number(fraction) === 0 ? grouped(whole) : `${grouped(whole)}.${fraction}`;
  return withSign(text, major < 0 && Number(text.replaceAll(",", "")) !== 0, code);
}

// Up to 999T; beyond that the notation of the number itself is honest.
const UNITS = [
  { size: 1e12, letter: "T" },
  { size: 1e9, letter: "B" },
  { size: 1e6, letter: "M" },
  { size: 1e3, letter: "K" },
];

function compact(size: number, minimumDigits: number): string {
  if (size >= 1e15) return size.toExponential(2);
  // The unit is chosen after rounding, so that 999,999 is 1.00M and not 1000K.
  const rounded = minimumDigits === 0 ? size : Number(size.toPrecision(minimumDigits));
  const unit = UNITS.find((each) => rounded >= each.size) ?? { size: 1, letter: "" };
  const value = rounded / unit.size;
  return `${minimumDigits === 0 ? String(Number(value.toPrecision(6))) : value.toPrecision(minimumDigits)}${unit.letter}`;
}
