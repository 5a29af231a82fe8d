import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";

export type RejectedRowsProps = { rejected: readonly { line: number; why: string }[]; total: number };

const SHOWN = 10;

/** Every refused line with its number and the reason. */
export function RejectedRows({ rejected, total }: RejectedRowsProps) {
  if (rejected.length === 0) return null;
  const table = (rows: RejectedRowsProps["rejected"], caption: string) => (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th number className="w-16">
            Line
          </Th>
          <Th>Why it is refused</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, why }, index) => (
          <Tr key={index}>
            <Td number>{line}</Td>
            <Td className="min-w-64">{why}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">
        {total.toLocaleString("en-US")} {total === 1 ? "line is" : "lines are"} refused
      </h3>
      {table(rejected.slice(0, SHOWN), "Refused lines")}
      {rejected.length > SHOWN ? (
        <details>
          <summary className="touch text-sm font-medium text-accent">
            {rejected.length - SHOWN} more{rejected.length < total ? ` of ${(total - SHOWN).toLocaleString("en-US")}` : ""}
          </summary>
          <div className="max-h-96 overflow-auto pt-2">{table(rejected.slice(SHOWN), "More refused lines")}</div>
        </details>
      ) : null}
    </div>
  );
}
