import { type Answer, known, unknown } from "#lib/answer.ts";
import type { CapTable, CapTableRow } from "#lib/captable/cap-table.ts";
import { dayCountDays, noteInterest } from "#lib/captable/note/note-interest.ts";
import type { RoundTerms, SafeTerms } from "#lib/captable/round/terms.ts";
import type { Day } from "#lib/date.ts";

/** By the id of a most-favoured line: the id of the line whose terms its holder takes, or null to keep its own. */
export type MostFavouredChoices = ReadonlyMap<string, string | null>;

/** A SAFE or note that converts in the round, and what is owed on it at the closing: its amount with a note's interest. */
export type Converting = { row: CapTableRow; terms: SafeTerms; interest: number };

/** A cap table as a priced round that closes on a day starts from it; `converting` in the order of the table. */
export type BeforeRound = { shares: RoundTerms["shares"]; converting: Converting[]; leftOut: { row: CapTableRow; why: string }[]; undecided: CapTableRow[] };

type Line = Pick<CapTableRow, "id" | "kind" | "terms">;
const isConvertible = ({ kind }: Line): boolean => kind === "safe" || kind === "note";

/** Lines that must say whose terms they take: most-favoured ones, where others have terms to take. */
export function mustChoose<Row extends Line>(rows: readonly Row[]): { row: Row; from: Row[] }[] {
  const from = rows.filter((row) => isConvertible(row) && !row.terms.mostFavoured);
  return from.length === 0 ? [] : rows.filter((row) => isConvertible(row) && row.terms.mostFavoured).map((row) => ({ row, from }));
}

/**
 * What converts and what does not, and why. A note converts what is owed on the closing day; its cap counts what a pre-money cap counts
 * where it does not say otherwise. `undecided`: most-favoured lines without a choice.
 */
export function beforeRound(table: CapTable, closing: Day, choices: MostFavouredChoices = new Map()): BeforeRound {
  const { rows, fullyDiluted, poolGranted, poolUnallocated } = table;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const undecided = mustChoose(rows).flatMap(({ row, from }) => {
    const chosen = choices.get(row.id);
    return chosen === null || from.some(({ id }) => id === chosen) ? [] : [row];
  });
  const converting: Converting[] = [];
  const leftOut: BeforeRound["leftOut"] = [];
  for (const row of rows.filter(isConvertible)) {
    const owed = owedOn(row, closing);
    if (!owed.known) {
      leftOut.push({ row, why: owed.why });
      continue;
    }
    const { cap, terms, kind } = byId.get(choices.get(row.id) ?? row.id) ?? row;
    const interest = owed.value - (row.amount ?? 0);
    converting.push({ row, interest, terms: { amount: owed.value, type: terms.safe ?? (kind === "note" ? "pre" : "post"), cap, discount: terms.discount ?? 0 } });
  }
  return { shares: { common: fullyDiluted - poolGranted - poolUnallocated, poolGranted, poolUnallocated }, converting, leftOut, undecided };
}

/** Amount and, for a note, interest from its day to the closing; or which of its terms is missing. */
function owedOn({ kind, amount, day, terms }: CapTableRow, closing: Day): Answer<number> {
  if (amount === null || amount === 0) return unknown("what was paid for it is not stated");
  if (closing < day) return unknown("it is made after the closing");
  if (kind === "safe") return known(amount);
  const { rate, interest, dayCount } = terms;
  if (rate === undefined || rate === null) return unknown("its interest is not stated; 0 where it bears none");
  if (rate === 0) return known(amount);
  if (!interest) return unknown("how its interest grows is not stated");
  if (!dayCount) return unknown("how its days are counted is not stated");
  return known(amount + noteInterest(amount, rate, interest, dayCount, dayCountDays(dayCount, day, closing)));
}
