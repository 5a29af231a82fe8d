import { groupBy } from "#lib/group-by.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import type { Evidence } from "./evidence.ts";

export type Compared = Evidence["fitsCompared"];

const signed = (value: number, digits: number): string => `${value > 0 ? "+" : ""}${value.toFixed(digits)}`;

/** Every figure beside that with which the method was chosen, and in the open why some differ. */
export function ReferenceTables({ compared, of }: { compared: Compared; /** "constants", "scores". */ of: string }) {
  const differing = compared.filter(({ within }) => !within);
  return (
    <div className="flex flex-col gap-2">
      <p className="max-w-4xl">
        {compared.length - differing.length} of {compared.length} {of} equal those with which the method was chosen, computed by other code on the same data; {differing.length === 0 ? "none differs." : `${differing.length} differ:`}
      </p>
      {differing.length === 0 ? null : (
        <ul className="flex max-w-4xl list-disc flex-col gap-1 pl-5">
          {[...groupBy(differing, ({ why: reason }) => reason)].map(([why, rows]) => (
            <li key={why}>{rows.length} in {[...new Set(rows.map(({ table }) => table))].join("; ")}: {why}</li>
          ))}
        </ul>
      )}
      {[...groupBy(compared, (row) => row.table)].map(([table, rows]) => {
        const off = rows.filter(({ within }) => !within).length;
        return (
          <Disclosure key={table} summary={`${table}: ${rows.length} ${of}, ${off === 0 ? "all equal" : `${off} differ`}`}>
            <Table caption={`${table}, beside the reference`} className="max-sm:[&_td]:px-2 max-sm:[&_th]:px-2">
              <thead><tr><Th>Figure</Th><Th number>Reference</Th><Th number>Here</Th><Th number>Difference</Th></tr></thead>
              <tbody>
                {rows.map(({ what, reference, found, digits, difference, within }) => (
                  <Tr key={what}>
                    <RowTh className="font-normal sm:min-w-44">{what}</RowTh>
                    <Td number>{reference.toFixed(digits)}</Td>
                    <Td number>{found.toFixed(digits)}</Td>
                    <Td number className={within ? "text-ink-soft" : "font-semibold"}>{within ? "equal" : signed(difference, Math.max(digits, 2))}</Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </Disclosure>
        );
      })}
    </div>
  );
}
