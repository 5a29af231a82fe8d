import type { Entry } from "./entry.ts";
import { wordsOf } from "./wording.ts";

/**
 * What makes two bookings of one account the same: day, amount, currency and wording. A bank's own id (FITID) is left out, because
 * banks repeat and reuse them, and a CSV of the same account has none. Equal rows of one file are told apart by their occurrence.
 */
export function fingerprint(entry: Pick<Entry, "day" | "amountMinor" | "currency" | "description" | "counterparty">): string {
  return hash106(`${entry.day}|${entry.amountMinor}|${entry.currency}|${wordsOf(entry)}`);
}

/** Numbers equal fingerprints of one account within one file: 1, 2, ... in the order of the file. */
export function occurrenceCounter(): (accountId: string, print: string) => number {
  const accounts = new Map<string, Map<string, number>>();
  return (accountId, print) => {
    let counts = accounts.get(accountId);
    if (!counts) accounts.set(accountId, (counts = new Map()));
    const next = (counts.get(print) ?? 0) + 1;
    counts.set(print, next);
    return next;
  };
}

/** Two cyrb53 hashes of 53 bits: at a million entries the chance of any collision is about 1 in 10^20. */
const hash106 = (text: string): string => cyrb53(text, 0).toString(36).padStart(11, "0") + cyrb53(text, 0x9e3779b9).toString(36).padStart(11, "0");

function cyrb53(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
