import { asMinor, type Minor } from "#lib/money.ts";
import { type Category, type Classified, EXPENSE_CATEGORIES } from "./entry.ts";

export const LINE_KEYS = ["revenue", ...EXPENSE_CATEGORIES, "oneOffIn", "oneOffOut", "financingIn", "financingOut", "moved"] as const;
/** `moved` is own money between own accounts: counted in no figure, kept so that nothing is lost. */
export type LineKey = (typeof LINE_KEYS)[number];

/** An amount and the entries that make it up; null where one of them could not be converted. */
export type Line = { amount: Minor | null; entryIds: string[] };
export type Lines = Record<LineKey, Line>;

export const emptyLines = (): Lines => Object.fromEntries(LINE_KEYS.map((key) => [key, { amount: asMinor(0), entryIds: [] }])) as unknown as Lines;

/** The line that an entry belongs to, and whether money arriving makes it larger (1) or smaller (-1). */
export function lineOf({ role, category }: Pick<Classified, "role" | "category">, amount: number): { key: LineKey; sign: 1 | -1 } {
  const [incoming, outgoing] = [1, -1] as const;
  if (role === "financing") return amount > 0 ? { key: "financingIn", sign: incoming } : { key: "financingOut", sign: outgoing };
  if (role === "one-off") return amount > 0 ? { key: "oneOffIn", sign: incoming } : { key: "oneOffOut", sign: outgoing };
  if (role === "transfer" || role === "card-payment" || (role === "payout" && category === null)) return { key: "moved", sign: incoming };
  const settled: Category = category ?? (amount > 0 ? "revenue" : "other");
  return settled === "revenue" ? { key: "revenue", sign: incoming } : { key: settled, sign: outgoing };
}

/** Adds an entry to its line; an amount that is null (no rate) makes the line's amount unknown. */
export function addTo(line: Line, entryId: string, amount: number | null, sign: 1 | -1): void {
  line.entryIds.push(entryId);
  line.amount = amount === null || line.amount === null ? null : asMinor(line.amount + sign * amount);
}
