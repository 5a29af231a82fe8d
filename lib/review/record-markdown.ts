import { formatDay } from "#lib/format/date.ts";
import type { ReviewRecord } from "./review-record.ts";
import { ENDING_WORDS, isTriggerKind, TRIGGER_WORDS } from "./words.ts";

export type Correction = { at: string; by: string; correction: string };

// What people type must not become a heading, a link or a table.
const plain = (text: string): string => text.replace(/([\\`*_[\]<>#|~])/g, "\\$1").replace(/\s*\n\s*/g, " ");
export const kindWords = (kinds: readonly string[]): string => kinds.map((kind) => (isTriggerKind(kind) ? TRIGGER_WORDS[kind].toLowerCase() : kind)).join(", ");

/** How an item ended, in words: "Assign: Call the bank. Ana, by 1 Dec 2026." */
export function endingSentence(ending: ReviewRecord["items"][number]["ending"]): string {
  if (ending === null) return "No ending: it comes back.";
  const { kind, text, owner, until } = ending;
  const day = until ? formatDay(until) : "";
  const head = kind === "decide" || kind === "assign" ? `${ENDING_WORDS[kind]}: ${text}` : `${ENDING_WORDS[kind]} ${day}${text ? `: ${text}` : ""}`;
  const who = kind === "assign" ? [owner, day && `by ${day}`].filter(Boolean).join(", ") : owner;
  return `${/[.!?]$/.test(head) ? head : `${head}.`}${who ? ` ${who}.` : ""}`;
}

/** One sentence about a closed review: what was looked at, and what came of it. */
export function recordSentence({ items, companies, minutes, closedItself, notReviewed }: ReviewRecord): string {
  if (closedItself) return `Nothing to decide in ${companies === 1 ? "1 company" : `${companies} companies`}: the review closed itself.`;
  const ended = items.filter(({ ending }) => ending !== null).length;
  return `${ended} of ${items.length} ${items.length === 1 ? "item" : "items"} decided in ${Math.max(1, Math.round(minutes))} ${Math.round(minutes) <= 1 ? "minute" : "minutes"}${notReviewed.length > 0 ? `; ${notReviewed.length} not reviewed` : ""}.`;
}

/** The record as Markdown: decisions, owners, dates; then what was not reviewed, and corrections. */
export function recordMarkdown(record: ReviewRecord, corrections: readonly Correction[]): string {
  const lines = [`# Review of ${plain(record.workspace)}, ${formatDay(record.closedOn)}`, "", recordSentence(record), ""];
  for (const item of record.items) {
    lines.push(`## ${plain(item.name)}`, "");
    for (const why of item.why) lines.push(`- ${plain(why)}`);
    if (item.cause) lines.push(`- ${plain(item.cause)}`);
    lines.push("", item.figures.map(({ label, value }) => `${label}: ${value}`).join(" · "), "", `**${plain(endingSentence(item.ending))}**`, "");
  }
  if (record.notReviewed.length > 0) lines.push("## Not reviewed", "", ...record.notReviewed.map(({ name, kinds }) => `- ${plain(name)}: ${kindWords(kinds)}`), "");
  if (corrections.length > 0) lines.push("## Corrections", "", ...corrections.map(({ at, by, correction }) => `- ${at.slice(0, 10)}, ${plain(by)}: ${plain(correction)}`), "");
  return lines.join("\n");
}
