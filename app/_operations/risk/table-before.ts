import { type Answer, mapAnswer, unknown } from "#lib/answer.ts";
import type { CapTable } from "#lib/captable/cap-table.ts";
import { exitHoldings } from "#lib/captable/exit-holdings.ts";
import { beforeRound } from "#lib/captable/round/before-round.ts";
import type { Day } from "#lib/date.ts";
import type { TableBefore } from "#lib/portfolio/next-dollar/expected-multiple.ts";

/** A cap table as the next round finds it: its SAFEs convert in that round, notes stay and are paid first. Null where there is none. */
export function tableBefore(table: CapTable | undefined, day: Day): Answer<TableBefore> | null {
  if (!table || table.fullyDiluted === 0) return null;
  if (table.rows.some(({ kind, amount }) => kind === "safe" && amount === null)) return unknown("The cap table holds a SAFE without its amount.");
  const rows = table.rows.filter(({ kind }) => kind !== "safe");
  const { shares, safes } = beforeRound(table);
  return mapAnswer(exitHoldings({ ...table, rows }, day), (holdings) => ({ holdings, shares, safes }));
}
