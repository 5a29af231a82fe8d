import Link from "next/link";
import { shownAs } from "#lib/ai-risk/shown-as.ts";
import type { Day } from "#lib/date.ts";
import type { FeatureLine } from "#app/_operations/features/feature-view.ts";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import { CapitalOnIt } from "./capital-on-it.tsx";
import { FlagMark } from "./flag-mark.tsx";
import { forecastDay } from "./forecast-day.ts";
import { RiskRange } from "./risk-range.tsx";

export type Sort = "capital" | "risk" | "name" | "company" | "capable";
const HEADS: readonly { sort: Sort | null; label: string; number?: boolean }[] = [
  { sort: "name", label: "Feature" }, { sort: "company", label: "Company" }, { sort: null, label: "Flag" }, { sort: "risk", label: "P(shipped in 12 months)", number: true },
  { sort: "capable", label: "P(capable)", number: true }, { sort: null, label: "Shipped, median", number: true }, { sort: null, label: "Revenue at risk a year", number: true }, { sort: "capital", label: "Capital at risk", number: true },
];

export type FeatureTableProps = { lines: readonly FeatureLine[]; asOf: Day; to: (href: string) => string; /** Link of a column's head; none where the table is not sorted. */ sortBy?: (sort: Sort) => string; sort?: Sort; withCompany?: boolean; caption: string };

const usable = (line: FeatureLine) => (line.standing === "refused" ? null : (line.forecast?.pooled ?? null));

export function FeatureTable({ lines, asOf, to, sortBy, sort, withCompany = true, caption }: FeatureTableProps) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          {HEADS.filter(({ sort: by }) => withCompany || by !== "company").map(({ sort: by, label, number }) => (
            <Th key={label} number={number} aria-sort={by !== null && by === sort ? (by === "name" || by === "company" ? "ascending" : "descending") : undefined}>
              {by !== null && sortBy ? <Link href={sortBy(by)} className="underline-offset-2 hover:underline">{label}</Link> : label}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const pooled = usable(line);
          return (
            <Tr key={line.id}>
              <RowTh className="min-w-48 py-2">
                <Link href={to(`/features/${line.id}`)} className="text-accent underline-offset-2 hover:underline">{line.name}</Link>
                <span className="block max-w-80 truncate text-xs font-normal text-ink-soft" title={line.task}>{line.task}</span>
              </RowTh>
              {withCompany ? (
                <Td className="whitespace-nowrap">
                  <Link href={to(`/companies/${line.company.slug}`)} className="underline-offset-2 hover:underline">{line.company.name}</Link>
                </Td>
              ) : null}
              <Td><FlagMark flag={pooled?.flag ?? null} standing={line.standing} shipped={line.shipped} /></Td>
              <Td number className="font-semibold">{pooled ? shownAs(pooled.pShipped12) : <Unknown why={line.forecast?.unknown ?? undefined} />}</Td>
              <Td number>{pooled ? shownAs(pooled.pCapable12) : null}</Td>
              <Td number>{pooled ? forecastDay(pooled.shippedDate.q50, asOf) : null}</Td>
              <Td number><RiskRange line={line} /></Td>
              <Td number><CapitalOnIt line={line} /></Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
