import { currencyOfSign } from "./currency-codes.ts";
import { plainCell } from "./day-text.ts";

export type DecimalSign = "." | ",";
/** An amount as written: the digits with their separators, sign and currency taken off. */
export type WrittenAmount = { negative: boolean; signed: boolean; core: string; currency: string | null; symbol: boolean };

const SHAPE = /^((?:[A-Za-z]{1,3}[.]?)?|[^\d\s.,+\-']{1,4})\s*([+-]?)\s*([\d.,][\d., '_]*?)\s*([+-]?)\s*((?:[A-Za-z]{1,3}[.]?)?|[^\d\s.,+\-']{1,4}[.]?)\s*([+-]?)$/;

/** Splits sign, currency and digits; null where the text is no amount. "-1.000,00 EUR", "$(0.01)", "12.00-", "£5" all are. */
export function lexAmount(cell: string): WrittenAmount | null {
  let text = plainCell(cell);
  if (text === "" || text.length > 40 || !/\d/.test(text)) return null;
  text = text
    .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
    .replace(/[−–—]/g, "-")
    .replace(/[’‘`´\ufffd]/g, "'");
  let minus = 0;
  const inner = /^(.{0,4})\((.*)\)(.{0,4})$/.exec(text);
  if (inner) {
    text = `${inner[1]}${inner[2]}${inner[3]}`.trim();
    minus++;
  }
  const lead = /^([+-])\s*/.exec(text);
  if (lead) text = text.slice(lead[0].length);
  text = text.replace(/[.,](?:-+)$/, "");
  const match = SHAPE.exec(text);
  if (!match) return null;
  const marks = [lead?.[1] ?? "", match[2], match[4], match[6]].filter((m) => m !== "");
  if (marks.length > 1) return null;
  const before = (match[1] as string).trim();
  const after = (match[5] as string).trim();
  const flag = /^(dr|cr)\.?$/i.exec(after)?.[1]?.toLowerCase();
  const words = [before, flag ? "" : after].filter((w) => w !== "");
  if (words.length > 1) return null;
  const currency = words.length === 0 ? null : currencyOfSign(words[0] as string);
  if (words.length === 1 && currency === undefined) return null;
  if (flag === "dr" || marks[0] === "-") minus++;
  if (minus > 1) return null;
  return { negative: minus === 1, signed: minus === 1 || marks.length > 0 || flag !== undefined, core: (match[3] as string).trim(), currency: currency ?? null, symbol: words.length === 1 };
}

/** Which sign the digits prove to be the decimal one, or null where either would do. */
export function decimalEvidence(core: string): DecimalSign | null {
  const dot = core.lastIndexOf(".");
  const comma = core.lastIndexOf(",");
  if (dot < 0 && comma < 0) return null;
  if (dot >= 0 && comma >= 0) return dot > comma ? "." : ",";
  const sign = dot >= 0 ? "." : ",";
  const at = Math.max(dot, comma);
  if (core.indexOf(sign) !== at) return sign === "." ? "," : ".";
  if (/[ '_]/.test(core)) return sign;
  const whole = core.slice(0, at);
  return core.length - at - 1 === 3 && /^[1-9]\d{0,2}$/.test(whole) ? null : sign;
}

/** Plain decimal text ("1234.5") of the digits under this decimal sign, or null where they do not fit it. */
export function plainDecimal(core: string, decimal: DecimalSign): string | null {
  const at = core.indexOf(decimal);
  if (at >= 0 && core.indexOf(decimal, at + 1) >= 0) return null;
  const whole = at < 0 ? core : core.slice(0, at);
  const fraction = at < 0 ? "" : core.slice(at + 1);
  if (!/^\d*$/.test(fraction)) return null;
  if (/^\d*$/.test(whole)) return whole === "" && fraction === "" ? null : `${whole || "0"}${fraction ? `.${fraction}` : ""}`;
  const separator = /[., '_]/.exec(whole)?.[0];
  const groups = whole.split(separator as string);
  const [head, ...rest] = groups as [string, ...string[]];
  const thirds = /^\d{1,3}$/.test(head) && rest.every((g) => /^\d{3}$/.test(g));
  const indian = /^\d{1,2}$/.test(head) && rest.slice(0, -1).every((g) => /^\d{2}$/.test(g)) && /^\d{3}$/.test(rest.at(-1) ?? "");
  return thirds || indian ? `${groups.join("")}${fraction ? `.${fraction}` : ""}` : null;
}

/** True for text that is an amount of money under one decimal sign or the other. */
export function looksLikeAmount(cell: string): boolean {
  const text = cell.trim();
  if (/^-?\d{1,12}([.,]\d{1,4})?$/.test(text)) return true;
  const written = lexAmount(text);
  return written !== null && (plainDecimal(written.core, ".") !== null || plainDecimal(written.core, ",") !== null);
}
