import type { Day } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import type { Currency } from "#lib/money.ts";
import { dies, lives } from "#lib/portfolio/line.ts";
import type { Condition, ConditionKind, Reading } from "./condition.ts";
import { basisWords, eventWords } from "./words.ts";

/** An alert as a mail tells it. */
export type DigestItem = { kind: "fired" | "taken-back"; condition: Condition; currency: Currency; from: Reading | null; to: Reading; day: Day; company: { slug: string; name: string } };
/** `base`: where this installation is reached, without a final slash; null: no links. */
export type DigestPlace = { workspace: { slug: string; name: string }; base: string | null };

const companies = (n: number): string => (n === 1 ? "1 company" : `${n} companies`);
const fired = (items: readonly DigestItem[], kinds: readonly ConditionKind[]): DigestItem[] => items.filter(({ kind, condition }) => kind === "fired" && kinds.includes(condition.kind));
const namesIn = (items: readonly DigestItem[]): number => new Set(items.map(({ company }) => company.slug)).size;

/** Verdict changes first: what the number says is what the reader opens it for. */
const SECTIONS: readonly { title: string; of: (items: readonly DigestItem[]) => DigestItem[] }[] = [
  { title: "Verdicts", of: (items) => fired(items, ["verdict-changed"]) },
  { title: "Figures", of: (items) => fired(items, ["below", "above", "changed"]) },
  { title: "Silence", of: (items) => fired(items, ["silent"]) },
  { title: "Taken back by corrections", of: (items) => items.filter(({ kind }) => kind === "taken-back") },
];

/** "2 companies turned default dead, and 3 more alerts". */
export function digestSubject(items: readonly DigestItem[]): string {
  const turns = fired(items, ["verdict-changed"]);
  const groups = [
    { words: "turned default dead", of: turns.filter(({ to }) => dies(to.standing)) },
    { words: "turned default alive", of: turns.filter(({ to }) => lives(to.standing)) },
    { words: "became too close to call", of: turns.filter(({ to }) => to.standing === "too-close") },
  ].filter(({ of }) => of.length > 0);
  const [first, ...others] = groups;
  if (!first) {
    const [only] = items;
    if (items.length === 1 && only) return `${only.company.name}: ${only.kind === "taken-back" ? "an alert was taken back" : eventWords(only.condition, only)}`.slice(0, 180);
    return `${items.length} alerts in ${companies(namesIn(items))}`;
  }
  const named = first.of.length === 1 && first.of[0] ? first.of[0].company.name : companies(namesIn(first.of));
  const rest = items.length - groups.reduce((sum, { of }) => sum + of.length, 0);
  const tail = [...others.map(({ words, of }) => `${namesIn(of)} ${words}`), ...(rest > 0 ? [`${rest} more ${rest === 1 ? "alert" : "alerts"}`] : [])];
  return `${named} ${first.words}${tail.length > 0 ? `; ${tail.join("; ")}` : ""}`.slice(0, 180);
}

const line = (item: DigestItem): string => eventWords(item.condition, item);

/** The mail's text, to be read in any reader: what changed, verdicts first, each with its company and the day. */
export function digestText(items: readonly DigestItem[], { workspace, base }: DigestPlace): string {
  const parts = SECTIONS.flatMap(({ title, of }) => {
    const own = of(items);
    if (own.length === 0) return [];
    const told = own.map((item) => {
      const link = base === null ? "" : `\n  ${base}/companies/${item.company.slug}?workspace=${workspace.slug}`;
      return `* ${item.company.name}\n  ${line(item)}\n  ${formatDay(item.day)}, ${basisWords(item.to)}${link}`;
    });
    return [`${title}\n${"-".repeat(title.length)}\n\n${told.join("\n\n")}`];
  });
  const end = base === null ? "" : `\n\nAll alerts: ${base}/alerts?workspace=${workspace.slug}\nTo change what you get: ${base}/alerts/recipients?workspace=${workspace.slug}`;
  return `${workspace.name}\n\n${parts.join("\n\n\n")}${end}\n`;
}
