import Link from "next/link";
import type { z } from "zod";
import { asDay } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import type { listImports } from "#app/_operations/list-imports.ts";
import type { SearchParams } from "#app/_adapters/page.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { withState } from "#app/_ui/links.ts";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";

export type PastImport = z.output<typeof listImports.output>["imports"][number];
const KIND = { statement: "statement", companies: "companies", rounds: "rounds", figures: "figures", investments: "investments", proceeds: "proceeds", marks: "marks", "fund-flows": "fund flows", features: "features", "cap-table": "cap table" } as const;
const number = (n: number | undefined): string => (n ?? 0).toLocaleString("en-US");

/** What was imported and undone, newest first. */
export const PastImports = ({ imports, search }: { imports: readonly PastImport[]; search: SearchParams }) => (
  <Table caption="Past imports">
    <thead>
      <tr>
        <Th>File</Th>
        <Th>What it was</Th>
        <Th>Company</Th>
        <Th number>Added</Th>
        <Th number>Changed</Th>
        <Th number>Already here</Th>
        <Th number>Refused</Th>
        <Th>When</Th>
        <Th>State</Th>
      </tr>
    </thead>
    <tbody>
      {imports.map(({ id, fileName, kind, company, counts, rejectedLines, createdAt, state, by }) => (
        <Tr key={id}>
          <RowTh className="max-w-72 min-w-40 truncate">
            <Link prefetch={false} href={withState(search, `/import/${id}`)} className="text-accent underline-offset-2 hover:underline">
              {fileName}
            </Link>
          </RowTh>
          <Td>{KIND[kind]}</Td>
          <Td className="whitespace-nowrap">
            {company ? (
              <Link prefetch={false} href={withState(search, `/companies/${company.slug}`)} className="underline-offset-2 hover:underline">
                {company.name}
              </Link>
            ) : null}
          </Td>
          <Td number>{number(counts.create)}</Td>
          <Td number>{number(counts.update)}</Td>
          <Td number>{number(counts.same)}</Td>
          <Td number>{number(rejectedLines)}</Td>
          <Td className="num whitespace-nowrap" title={`by ${by}`}>
            {formatDay(asDay(createdAt.slice(0, 10)))}
          </Td>
          <Td>
            <Badge>{state}</Badge>
          </Td>
        </Tr>
      ))}
    </tbody>
  </Table>
);
