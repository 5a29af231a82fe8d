/** How far a long import is: `done` of `of` (null: not known) rows or companies, `fresh` of them new here (null: not known). */
export type Progress = { doing: string; done: number; of: number | null; unit: "rows" | "companies"; fresh: number | null };

const number = (n: number): string => n.toLocaleString("en-US");

/** "Reading filings.tsv: 120,000 rows, 118,500 of them new". */
export function progressWords({ doing, done, of, unit, fresh }: Progress): string {
  if (done === 0 && of === null) return doing;
  const counted = of === null ? `${number(done)} ${unit}` : `${number(done)} of ${number(of)} ${unit}`;
  return `${doing}: ${counted}${fresh === null ? "" : `, ${number(fresh)} of them new`}`;
}
