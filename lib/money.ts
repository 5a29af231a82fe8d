declare const minor: unique symbol;
declare const currency: unique symbol;

/** Money as an integer of minor units (cents); positive is money arriving. |value| <= 9e15. */
export type Minor = number & { readonly [minor]: true };
/** An ISO 4217 code, upper case. */
export type Currency = string & { readonly [currency]: true };

export const MINOR_LIMIT = 9e15;

// ISO 4217: every other active code has two digits.
const DIGITS: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0,
  XOF: 0, XPF: 0, BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3, CLF: 4, UYW: 4,
};

/** Digits after the decimal point in this currency's minor unit; 2 where the currency is not stated. */
export const minorDigits = (code: Currency | null): number => (code === null ? 2 : (DIGITS[code] ?? 2));

export const isCurrency = (text: string): text is Currency => /^[A-Z]{3}$/.test(text);

export const isMinor = (value: number): value is Minor => Number.isInteger(value) && Math.abs(value) <= MINOR_LIMIT;

/** Brands an integer; throws RangeError on fractions and beyond 9e15, which are bugs of the caller. */
export function asMinor(value: number): Minor {
  if (!isMinor(value)) throw new RangeError(`${value} is not an amount in minor units`);
  return (value === 0 ? 0 : value) as Minor;
}

/**
 * Reads a plain decimal ("-1234.5", no thousands signs) exactly.
 * Returns the minor units, or "too-fine" where digits would be lost, or "not-a-number", or "too-large".
 */
export function parseDecimal(text: string, digits: number): Minor | "not-a-number" | "too-fine" | "too-large" {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match || (match[2] === "" && !match[3])) return "not-a-number";
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  if (fraction.length > digits) return "too-fine";
  const value = Number(`${match[2]}${fraction.padEnd(digits, "0")}`);
  if (value > MINOR_LIMIT) return "too-large";
  return asMinor(match[1] === "-" ? -value : value);
}

/** Nearest minor unit to a major amount (half away from zero); for model outputs, never for history. */
export const roundToMinor = (major: number, code: Currency | null): Minor => {
  const scaled = Math.round(Math.abs(major) * 10 ** minorDigits(code));
  return asMinor(major < 0 ? -scaled : scaled);
};

/** Major units as a floating number; for engines that look at the future, where amounts are approximate. */
export const toMajor = (amount: Minor, code: Currency | null): number => amount / 10 ** minorDigits(code);

/** Exact decimal text in major units: 123456 USD -> "1234.56". */
export function toDecimal(amount: Minor, code: Currency | null): string {
  const digits = minorDigits(code);
  const text = String(Math.abs(amount)).padStart(digits + 1, "0");
  const whole = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return amount < 0 ? `-${whole}` : whole;
}

/** Splits into n parts that differ by at most one unit and add up exactly; the larger parts come first. */
export function splitMinor(amount: Minor, parts: number): Minor[] {
  const base = Math.trunc(amount / parts);
  const rest = amount - base * parts;
  return Array.from({ length: parts }, (_, i) => asMinor(base + (i < Math.abs(rest) ? Math.sign(rest) : 0)));
}

export const sumMinor = (amounts: readonly Minor[]): Minor => asMinor(amounts.reduce((sum, a) => sum + a, 0));
