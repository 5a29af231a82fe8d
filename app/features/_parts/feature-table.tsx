import Link from "next/link";
import { ArrowDown, ArrowUp } from "lucide-react";
import { shownAs } from "#lib/ai-risk/shown-as.ts";
import type { Day } from "#lib/date.ts";
import type { FeatureLine } from "#app/_operations/features/feature-view.ts";
import { classNames } from "#app/_ui/class-names.ts";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import { CapitalOnIt } from "./capital-on-it.tsx";
import { FlagMark } from "./flag-mark.tsx";
import { forecastDay } from "./forecast-day.ts";
import type { Sort } from "./order.ts";
import { RiskRange } from "./risk-range.tsx";

const PHONE = "max-sm:hidden";
const HEADS: readonly { sort: Sort | null; label: string; short?: string; number?: boolean; className?: string }[] = [
  { sort: "name", label: "Feature", className: "max-sm:w-[44%]" }, { sort: "company", label: "Company", className: PHONE }, { sort: null, label: "Flag", className: PHONE }, { sort: "risk", label: "P(shipped in 12 months)", short: "P(shipped)", number: true },
  { sort: "capable", label: "P(capable)", number: true, className: PHONE }, { sort: null, label: "Shipped, median", number: true, className: PHONE }, { sort: null, label: "Revenue at risk a year", number: true, className: PHONE }, { sort: "capital", label: "Capital at risk", short: "Capital", number: true },
];
const ascends = (sort: Sort): boolean => sort === "name" || sort === "company";

export type FeatureTableProps = { lines: readonly FeatureLine[]; asOf: Day; to: (href: string) => string; /** Link of a column's head; none where the table is not sorted. */ sortBy?: (sort: Sort) => string; sort?: Sort; withCompany?: boolean; caption: string };

const usable = (line: FeatureLine) => (line.standing === "refused" ? null : (line.forecast?.pooled ?? null));

export function FeatureTable({ lines, asOf, to, sortBy, sort, withCompany = true, caption }: FeatureTableProps) {
  return (
    <Table caption={caption} className="max-sm:table-fixed">
      <thead>
        <tr>
          {HEADS.filter(({ sort: by }) => withCompany || by !== "company").map(({ sort: by, label, short, number, className }) => {
            const Arrow = by !== null && ascends(by) ? ArrowUp : ArrowDown;
            const words = short ? <><span className="sm:hidden">{short}</span><span className="max-sm:hidden">{label}</span></> : label;
            return (
              <Th key={label} number={number} className={classNames("max-sm:px-2", className)} aria-sort={by !== null && by === sort ? (ascends(by) ? "ascending" : "descending") : undefined}>
                {by !== null && sortBy ? <Link href={sortBy(by)} className="underline-offset-2 hover:underline">{words}{by === sort ? <Arrow aria-hidden className="ml-0.5 inline size-3.5" /> : null}</Link> : words}
              </Th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const pooled = usable(line);
          const flag = { flag: pooled?.flag ?? null, standing: line.standing, shipped: line.shipped };
          return (
            <Tr key={line.id}>
              <RowTh className="py-2 max-sm:px-2 sm:min-w-48">
                <Link href={to(`/features/${line.id}`)} className="text-accent underline-offset-2 hover:underline">{line.name}</Link>
                {withCompany ? <span className="block text-xs font-normal text-ink-soft sm:hidden">{line.company.name}</span> : null}
                {line.standing === "fresh" ? null : <span className="mt-1 flex font-normal sm:hidden"><FlagMark {...flag} only="standing" /></span>}
                <span className="block max-w-80 truncate text-xs font-normal text-ink-soft max-sm:hidden" title={line.task}>{line.task}</span>
              </RowTh>
              {withCompany ? (
                <Td className={`whitespace-nowrap ${PHONE}`}>
                  <Link href={to(`/companies/${line.company.slug}`)} className="underline-offset-2 hover:underline">{line.company.name}</Link>
                </Td>
              ) : null}
              <Td className={PHONE}><FlagMark {...flag} /></Td>
              <Td number className="font-semibold max-sm:px-2 max-sm:py-2 max-sm:whitespace-normal">
                {pooled ? shownAs(pooled.pShipped12) : <Unknown why={line.forecast?.unknown ?? undefined} />}
                <span className="mt-1 flex justify-end font-normal sm:hidden"><FlagMark {...flag} only="flag" /></span>
              </Td>
              <Td number className={PHONE}>{pooled ? shownAs(pooled.pCapable12) : null}</Td>
              <Td number className={PHONE}>{pooled ? forecastDay(pooled.shippedDate.q50, asOf) : null}</Td>
              <Td number className={PHONE}><RiskRange line={line} /></Td>
              <Td number className="max-sm:px-2 max-sm:whitespace-normal"><CapitalOnIt line={line} /></Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
