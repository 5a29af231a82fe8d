import { ALPHABETS, NEUTRAL } from "./alphabets.ts";

/** Text of a file, the encoding it was read with, and what had to be assumed. */
export type Decoded = { text: string; encoding: string; warnings: string[] };

const SAMPLE = 262_144;

/** Name of the encoding (a WHATWG label) by byte order mark, zero bytes, validity and the letters of the languages. */
export function detectEncoding(bytes: Uint8Array): string {
  const head = bytes.subarray(0, SAMPLE);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const wide = wideOf(head);
  if (wide) return wide;
  if (isUtf8(head, bytes.length > head.length)) return "utf-8";
  const { valid, broken } = countUtf8(head);
  if (valid > 4 * broken) return "utf-8";
  return eightBit(head);
}

/** Decodes by the given label, else by evidence. A byte order mark is dropped. */
export function decode(bytes: Uint8Array, encoding = detectEncoding(bytes)): Decoded {
  const warnings: string[] = [];
  let label = encoding;
  if (label === "utf-8" && !isUtf8(bytes, false)) {
    const { valid, broken } = countUtf8(bytes);
    if (valid > 4 * broken) warnings.push(`${broken} bytes are no valid UTF-8 and are shown as replacement signs`);
    else label = eightBit(bytes);
  }
  return { text: decodeAs(label.startsWith("utf-16") ? bytes : withoutPadding(bytes), label), encoding: label, warnings };
}

/** Decodes whole bytes; an unknown label reads as windows-1252. */
export function decodeAs(bytes: Uint8Array, label: string): string {
  return fixWindows1252(decoderFor(label).decode(bytes), label);
}

export function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder("windows-1252");
  }
}

// Some Node releases decode windows-1252 as Latin-1, which leaves C1 controls where the euro sign and quotes belong.
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
export const fixWindows1252 = (text: string, label: string): string =>
  label === "windows-1252" ? text.replace(/[\u0080-\u009f]/g, (c) => C1[c.charCodeAt(0) - 0x80] ?? c) : text;

/** The bytes without the zero bytes that some programs pad the end of a file with, blank lines after them included. */
export function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  for (let at = end; at > 0 && [0, 10, 13, 26, 32].includes(bytes[at - 1] as number); at--) if (bytes[at - 1] === 0) end = at - 1;
  return end === bytes.length ? bytes : bytes.subarray(0, end);
}

/** Why these bytes are no text, or null: zero bytes (outside UTF-16) and many control characters are not. */
export function binaryFault(bytes: Uint8Array, encoding: string): string | null {
  if (encoding.startsWith("utf-16")) return null;
  if (withoutPadding(bytes).includes(0)) return "the file contains zero bytes, so it is not a text file";
  const head = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const b of head) if (b < 9 || (b > 13 && b < 32 && b !== 26 && b !== 27)) controls++;
  return controls > 2 && controls * 50 > head.length ? "the file is full of control characters, so it is not a text file" : null;
}

function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

function countUtf8(bytes: Uint8Array): { valid: number; broken: number } {
  let valid = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i] as number;
    if (b < 0x80) continue;
    const more = b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xf0 && b < 0xf5 ? 3 : 0;
    let ok = more > 0;
    for (let j = 1; j <= more; j++) ok &&= ((bytes[i + j] ?? 0) & 0xc0) === 0x80;
    if (ok) {
      valid++;
      i += more;
    } else broken++;
  }
  return { valid, broken };
}

function wideOf(head: Uint8Array): string | null {
  if (head.length < 4 || head.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const pairs = head.length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.6 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

function eightBit(bytes: Uint8Array): string {
  let best = { label: "windows-1252", score: -Infinity };
  const texts = new Map<string, string | null>();
  const inRuns = meanRun(bytes) > 2.5;
  for (const { encoding, letters } of ALPHABETS) {
    if (!texts.has(encoding)) texts.set(encoding, foreignText(bytes, encoding));
    const text = texts.get(encoding);
    if (text === null || text === undefined) continue;
    const score = scoreText(text, letters);
    if (/125[1356]|koi8|gb|euc|shift/.test(encoding) && !inRuns) continue;
    // Two-byte encodings make a letter of nearly any pair of bytes: they count only where no alphabet fits.
    if (/^(shift|gb|euc)/.test(encoding) && best.score > 0.5) break;
    if (score > best.score + 1e-9) best = { label: encoding, score };
  }
  return best.label;
}

/** Mean length of the runs of bytes beyond ASCII: a script of its own writes whole words with them, Latin languages single letters. */
function meanRun(bytes: Uint8Array): number {
  let runs = 0;
  let total = 0;
  let before = false;
  for (const b of bytes) {
    if (b > 127) {
      total++;
      if (!before) runs++;
    }
    before = b > 127;
  }
  return runs === 0 ? 0 : total / runs;
}

/** The characters beyond ASCII, each with the character before it, or null where the bytes cannot be this encoding. */
function foreignText(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = fixWindows1252(new TextDecoder(encoding, { fatal: /^(shift|gb|euc|big)/.test(encoding) }).decode(bytes), encoding);
    return [...text.matchAll(/[\s\S]?[^\u0000-\u007f]/gu)].map((m) => m[0]).slice(0, 20_000).join("");
  } catch {
    return null;
  }
}

function scoreText(text: string, letters: RegExp): number {
  let score = 0;
  let count = 0;
  let previous = "";
  for (const c of text) {
    if (c > "\u007f") {
      if (NEUTRAL.includes(c) || (c >= "\uff61" && c <= "\uff9f")) continue;
      count++;
      if (letters.test(c.toLowerCase())) score += /\p{Ll}/u.test(previous) && /\p{Lu}/u.test(c) ? -0.5 : 1;
      else score -= c < "\u00a0" || c === "\ufffd" ? 2 : 1;
    }
    previous = c;
  }
  return count === 0 ? 0.2 : score / count;
}
