import type { Preview } from "#app/_operations/importing/preview.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";

const LOOK = { create: "new", update: "change", same: "same", conflict: "conflict", rejected: "refused" } as const;
const SHOWN = 30;

/** What becomes of each line of a table; those that need a look come first. */
export function LineRows({ lines }: { lines: Preview["lines"] }) {
  if (lines.length === 0) return null;
  const rank = { conflict: 0, rejected: 1, update: 2, create: 3, same: 4 };
  const sorted = [...lines].sort((a, b) => rank[a.status] - rank[b.status] || a.line - b.line).slice(0, SHOWN);
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">Line by line</h3>
      <Table caption="What becomes of each line">
        <thead>
          <tr>
            <Th number className="w-14">
              Line
            </Th>
            <Th>Becomes</Th>
            <Th>What it is</Th>
            <Th>Detail</Th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ line, status, what, changes, why }, index) => (
            <Tr key={index}>
              <Td number className="text-ink-soft">
                {line}
              </Td>
              <Td>
                <Badge tone={status === "conflict" ? "close" : status === "rejected" ? "dead" : undefined}>{LOOK[status]}</Badge>
              </Td>
              <Td className="min-w-40">{what}</Td>
              <Td className="min-w-56 text-ink-soft">{why ?? changes.map(({ field, from, to }) => `${field}: ${from ?? "nothing"} becomes ${to ?? "nothing"}`).join("; ")}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
