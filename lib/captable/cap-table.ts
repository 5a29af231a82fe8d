import type { Day } from "#lib/date.ts";
import type { HolderKind, HoldingKind } from "#lib/portfolio/ledger/kinds.ts";
import type { SecurityTerms } from "#lib/portfolio/ledger/terms.ts";
import type { Participation } from "#lib/captable/waterfall/holding.ts";

/** A share class in major units; what is not stated is null. */
export type ClassTerms = { id: string; name: string; kind: "common" | "preferred"; price: number | null; preferenceMultiple: number | null; participation: Participation | null; participationCap: number | null; rank: number | null };
/** One line of the register; `quantity` in shares, `amount` and valuation `cap` in major units. */
export type RegisterLine = { id: string; holder: { name: string; kind: HolderKind } | null; classId: string | null; kind: HoldingKind; day: Day; quantity: number | null; amount: number | null; cap: number | null; terms: SecurityTerms };

export type CapTableRow = RegisterLine & { className: string | null; /** Share of everything that is or gives a right to shares; null for what converts later. */ ownership: number | null };
export type CapTable = {
  classes: readonly ClassTerms[];
  rows: CapTableRow[];
  /** Shares, options, warrants and the free pool. */
  fullyDiluted: number;
  outstanding: number;
  poolGranted: number;
  poolUnallocated: number;
};

const counts = ({ kind }: RegisterLine): boolean => kind !== "safe" && kind !== "note";
const sum = (lines: readonly RegisterLine[], kinds: readonly HoldingKind[]): number => lines.reduce((total, { kind, quantity }) => total + (kinds.includes(kind) ? (quantity ?? 0) : 0), 0);

/** Who owns what: ownership = quantity / all shares, options, warrants and free pool; SAFEs and notes own nothing until they convert. */
export function capTableOf(classes: readonly ClassTerms[], lines: readonly RegisterLine[]): CapTable {
  const names = new Map(classes.map(({ id, name }) => [id, name]));
  const fullyDiluted = sum(lines, ["shares", "option", "pool", "warrant"]);
  const rows = lines.map((line) => ({ ...line, className: line.classId === null ? null : (names.get(line.classId) ?? null), ownership: counts(line) && line.quantity !== null && fullyDiluted > 0 ? line.quantity / fullyDiluted : null }));
  return { classes, rows, fullyDiluted, outstanding: sum(lines, ["shares"]), poolGranted: sum(lines, ["option"]), poolUnallocated: sum(lines, ["pool"]) };
}
