import { type Answer, known, unknown } from "#lib/answer.ts";
import type { CapTable, CapTableRow } from "#lib/captable/cap-table.ts";
import { noteInterest } from "#lib/captable/note/note-interest.ts";
import type { Holding } from "#lib/captable/waterfall/holding.ts";
import { type Day, daysBetween } from "#lib/date.ts";

/** What takes part in an exit: a class, grants of one strike, or one SAFE or note; `ours` the part of it that the fund holds. */
export type ExitHolding = Holding & { ours: number };

const isOurs = ({ holder }: CapTableRow): boolean => holder?.kind === "fund";
const total = (rows: readonly CapTableRow[]): number => rows.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
const oursOf = (rows: readonly CapTableRow[]): number => (total(rows) > 0 ? total(rows.filter(isOurs)) / total(rows) : 0);
const PLAIN = { preference: 0, participation: "non-participating", cap: null, rank: 1, strike: 0 } as const;

/** The holdings of an exit on a day; unknown where a class does not say what it takes. The free pool gets nothing. */
export function exitHoldings(table: CapTable, day: Day): Answer<ExitHolding[]> {
  const silent = table.classes.filter(({ kind, participation, price }) => kind === "preferred" && (participation === null || price === null));
  if (silent.length > 0) return unknown(`${silent.map(({ name }) => name).join(", ")}: state the issue price and whether it participates, then an exit can be paid out.`);
  const classes = table.classes.flatMap(({ id, name, kind, price, preferenceMultiple, participation, participationCap, rank }): ExitHolding[] => {
    const rows = table.rows.filter((row) => row.kind === "shares" && row.classId === id);
    const shares = total(rows);
    if (shares === 0) return [];
    const ours = oursOf(rows);
    if (kind === "common") return [{ ...PLAIN, name, shares, ours }];
    const invested = shares * (price ?? 0);
    return [{ name, shares, ours, strike: 0, preference: invested * (preferenceMultiple ?? 1), participation: participation ?? "non-participating", cap: participation === "capped" ? invested * (participationCap ?? preferenceMultiple ?? 1) : null, rank: rank ?? 1 }];
  });
  return known([...classes, ...strikes(table.rows), ...converts(table, day)]);
}

function strikes(rows: readonly CapTableRow[]): ExitHolding[] {
  const rights = rows.filter(({ kind, quantity }) => (kind === "option" || kind === "warrant") && quantity !== null);
  const prices = [...new Set(rights.map(({ terms }) => Number(terms.strike ?? 0)))].sort((a, b) => a - b);
  return prices.map((strike) => {
    const own = rights.filter(({ terms }) => Number(terms.strike ?? 0) === strike);
    return { ...PLAIN, name: `Options at ${strike}`, shares: total(own), strike, ours: oursOf(own) };
  });
}

/**
 * SAFEs and notes at an exit: the money back (a note with its interest, before everyone), or shares at the cap where that pays more.
 * Post-money cap: amount / cap of everything; pre-money cap or note: owed x fully diluted / cap.
 */
function converts({ rows, fullyDiluted }: CapTable, day: Day): ExitHolding[] {
  const waiting = rows.filter(({ kind, amount }) => (kind === "safe" || kind === "note") && amount !== null);
  const post = waiting.reduce((sum, { kind, amount, cap, terms }) => sum + (kind === "safe" && terms.safe !== "pre" && cap ? (amount ?? 0) / cap : 0), 0);
  const all = post < 1 ? fullyDiluted / (1 - post) : fullyDiluted;
  return waiting.map((row, index) => {
    const { kind, amount, cap, terms, holder } = row;
    const owed = (amount ?? 0) + (kind === "note" ? noteInterest(amount ?? 0, terms.rate ?? 0, terms.interest ?? "simple", terms.dayCount ?? "ACT/365F", Math.max(0, daysBetween(row.day, day))) : 0);
    const shares = !cap ? 0 : kind === "safe" && terms.safe !== "pre" ? (owed / cap) * all : (owed / cap) * fullyDiluted;
    return { ...PLAIN, name: `${kind === "safe" ? "SAFE" : "Note"} of ${holder?.name ?? `holder ${index + 1}`} (${row.day})`, shares, preference: owed, rank: kind === "note" ? 0 : 1, ours: isOurs(row) ? 1 : 0 };
  });
}
