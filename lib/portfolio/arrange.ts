import { monthOf } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { dies, STANDINGS, type PortfolioLine } from "#lib/portfolio/line.ts";
import type { PortfolioView, Sort } from "#lib/portfolio/view.ts";

type Key = string | number | null;

/** Days left; those that end beyond any date stand before those that do not end. */
function runway({ standing, band, daysLeft }: PortfolioLine): Key {
  if (band === "unknown") return null;
  if (standing === "out") return -Infinity;
  return daysLeft ?? (dies(standing) ? Number.MAX_VALUE : Infinity);
}
const lower = (text: string | null): Key => text?.toLowerCase() ?? null;

const KEYS: Record<Sort, (line: PortfolioLine) => Key> = {
  name: (line) => lower(line.name),
  verdict: (line) => STANDINGS.indexOf(line.standing),
  runway,
  "cash-zero": (line) => line.cashZeroDay,
  "break-even": (line) => line.breakEvenDay,
  agreement: (line) => (line.of ? (line.agree ?? 0) / line.of : null),
  "net-burn": (line) => line.netBurn,
  cash: (line) => line.cash,
  "capital-needed": (line) => line.capitalNeeded,
  "last-figures": (line) => line.basisEnd,
  // Whole counts first; of two with as many, the one whose worst is likelier.
  features: ({ features }) => (features === null ? null : features.flagged + (features.largest ?? 0) / 2),
  exposure: ({ stake }) => stake?.exposure ?? null,
  "at-risk": ({ stake }) => stake?.atRisk ?? null,
  "last-heard": (line) => line.lastHeard,
  "next-action": (line) => line.actionDue,
  flags: (line) => (line.flags.length === 0 ? null : line.flags.length),
  "decided-by": (line) => line.decidedBy,
  sector: (line) => lower(line.sector),
  stage: (line) => lower(line.stage),
  country: (line) => lower(line.country),
  currency: (line) => line.currency,
};
const MONEY: ReadonlySet<Sort> = new Set<Sort>(["net-burn", "cash", "capital-needed"]);

/** Text in which every word of the search must be found. */
const wordsOf = ({ name, slug, sector, stage, country }: PortfolioLine): string => `${name} ${slug} ${sector ?? ""} ${stage ?? ""} ${country ?? ""}`.toLowerCase();
const haystacks = new WeakMap<PortfolioLine, string>();
function haystack(line: PortfolioLine): string {
  let text = haystacks.get(line);
  if (text === undefined) haystacks.set(line, (text = wordsOf(line)));
  return text;
}

type Filters = Pick<PortfolioView, "search" | "standings" | "bands" | "month">;

/** The lines that fit all that the view asks for. */
export function filterLines(lines: readonly PortfolioLine[], { search, standings, bands, month }: Filters): PortfolioLine[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(
    (line) =>
      (standings.length === 0 || standings.includes(line.standing)) &&
      (bands.length === 0 || bands.includes(line.band)) &&
      (month === null || (line.cashZeroDay !== null && monthOf(line.cashZeroDay) === month)) &&
      words.every((word) => haystack(line).includes(word)),
  );
}

/**
 * Lines in the view's order; what is not known comes last either way, names decide what is equal. Amounts are compared
 * within a currency only: those in `currency` first, then the others by their code.
 */
export function sortLines(lines: readonly PortfolioLine[], { sort, descending }: Pick<PortfolioView, "sort" | "descending">, currency: Currency): PortfolioLine[] {
  const key = KEYS[sort];
  const sign = descending ? -1 : 1;
  const decorated = lines.map((line) => ({ line, key: key(line), name: line.name.toLowerCase(), group: MONEY.has(sort) && line.currency !== currency ? line.currency : "" }));
  decorated.sort((a, b) => {
    if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
    if (a.group !== b.group) return a.group < b.group ? -1 : 1;
    if (a.key !== b.key && a.key !== null && b.key !== null) return a.key < b.key ? -sign : sign;
    if (a.name !== b.name) return a.name < b.name ? -1 : 1;
    return a.line.slug < b.line.slug ? -1 : 1;
  });
  return decorated.map(({ line }) => line);
}

export const arrangeLines = (lines: readonly PortfolioLine[], view: PortfolioView, currency: Currency): PortfolioLine[] => sortLines(filterLines(lines, view), view, currency);
