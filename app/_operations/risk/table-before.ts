import { type Answer, mapAnswer, unknown } from "#lib/answer.ts";
import type { CapTable } from "#lib/captable/cap-table.ts";
import { exitHoldings } from "#lib/captable/exit-holdings.ts";
import { beforeRound } from "#lib/captable/round/before-round.ts";
import type { Day } from "#lib/date.ts";
import type { TableBefore } from "#lib/portfolio/next-dollar/expected-multiple.ts";

/** A cap table as the next round finds it: SAFEs and notes convert in it; a note whose terms say too little stays and is paid first. Null where there is none. */
export function tableBefore(table: CapTable | undefined, day: Day): Answer<TableBefore> | null {
  if (!table || table.fullyDiluted === 0) return null;
  const { shares, converting, leftOut, undecided } = beforeRound(table, day);
  const [silent, open] = [leftOut.find(({ row }) => row.kind === "safe"), undecided[0]];
  if (silent) return unknown("The cap table holds a SAFE without its amount.");
  if (open) return unknown(`${open.holder?.name ?? "Somebody"} holds a most-favoured ${open.kind === "safe" ? "SAFE" : "note"}, and whose terms it takes is the holder's choice: state its terms as chosen.`);
  const gone = new Set(converting.map(({ row }) => row.id));
  return mapAnswer(exitHoldings({ ...table, rows: table.rows.filter(({ id }) => !gone.has(id)) }, day), (holdings) => ({ holdings, shares, converting: converting.map(({ terms }) => terms) }));
}
