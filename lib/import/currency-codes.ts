import type { Currency } from "#lib/money.ts";

// ISO 4217 active codes, and those retired since 2000 that old exports still carry.
const CODES = new Set(
  ("AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR " +
    "FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU " +
    "MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY " +
    "TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG HRK EEK LVL LTL SKK SIT MTL CYP ROL TRL BGL BYR VEF GHC ZWL").split(" "),
);

// Names that banks write beside the ISO code: the ruble before 1998 and the renminbi.
const RENAMED: Record<string, Currency> = { RUR: "RUB" as Currency, RMB: "CNY" as Currency };

// A bare dollar, krone or peso sign names no one currency and stays unknown.
const SIGNS: Record<string, string | null> = {
  "£": "GBP", "€": "EUR", "¥": "JPY", "円": "JPY", "元": "CNY", "₹": "INR", "₩": "KRW", "원": "KRW", "₽": "RUB", "₪": "ILS", "₺": "TRY", "₴": "UAH", "₫": "VND", "₱": "PHP", "฿": "THB", "₦": "NGN", "₸": "KZT", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₼": "AZN", "₾": "GEL", "₭": "LAK", "₮": "MNT", "៛": "KHR", "৳": "BDT", "￥": "JPY", "￡": "GBP",
  $: null, us$: "USD", "r$": "BRL", "c$": "CAD", ca$: "CAD", "a$": "AUD", au$: "AUD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "kč": "CZK", "zł": "PLN", kr: null, "kr.": null, rs: "INR", "rs.": "INR",
  "fr.": "CHF", "sfr.": "CHF", sfr: "CHF", ft: "HUF", lei: "RON", "лв.": "BGN", "лв": "BGN", "руб.": "RUB", "руб": "RUB", "р.": "RUB", "грн.": "UAH", "грн": "UAH", "mx$": "MXN", "cn¥": "CNY", "jp¥": "JPY", tl: "TRY", rm: "MYR", rp: "IDR",
};

export const isoCurrency = (text: string): Currency | null => {
  const code = text.trim().toUpperCase();
  return CODES.has(code) ? (code as Currency) : (RENAMED[code] ?? null);
};

/** The code, null for a sign that names several currencies ($, kr), undefined for what is no currency. */
export function currencyOfSign(sign: string): Currency | null | undefined {
  if (CODES.has(sign)) return sign as Currency;
  if (RENAMED[sign]) return RENAMED[sign];
  const known = SIGNS[sign.toLowerCase()];
  return known === undefined ? undefined : (known as Currency | null);
}
