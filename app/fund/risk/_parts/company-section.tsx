import Link from "next/link";
import { formatDay } from "#lib/format/date.ts";
import { formatPercent } from "#lib/format/percent.ts";
import type { RiskView } from "#app/_operations/risk/risk-view.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import { VerdictMark } from "#app/_ui/verdict-mark.tsx";
import { FLAG_HINTS, flagText } from "./words.ts";

/** Every company that is held, the largest exposure first. */
export function CompanySection({ risk, to }: { risk: RiskView; to: (href: string) => string }) {
  const { currency } = risk;
  const rows = [...risk.rows].sort((a, b) => (b.exposureMinor ?? -1) - (a.exposureMinor ?? -1));
  return (
    <Section title="By company" lead="Exposure, when cash ends, what people say of its failing, and where what is said disagrees.">
      <Table caption="Risk by company">
        <thead>
          <tr><Th>Company</Th><Th>Verdict</Th><Th number>Exposure</Th><Th number>Fair value</Th><Th number>Cash zero</Th><Th>At risk</Th><Th number>P(fails)</Th><Th number>Loss if it fails</Th><Th number>Expected loss</Th><Th>Flags</Th></tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Tr key={row.id}>
              <RowTh className="whitespace-nowrap"><Link href={to(`/companies/${row.company.slug}`)} className="underline-offset-2 hover:underline">{row.company.name}</Link>{row.isArchived ? <> <Badge>archived</Badge></> : null}</RowTh>
              <Td><VerdictMark sign={row.standing} /></Td>
              <Td number><Money amount={row.exposureMinor} currency={currency} why={row.exposureWhy ?? undefined} /></Td>
              <Td number><Money amount={row.fairValueMinor} currency={currency} why={row.fairValueWhy ?? undefined} /></Td>
              <Td number>{row.cashZero ? formatDay(row.cashZero) : null}</Td>
              <Td className="whitespace-nowrap">{row.atRiskWithin === null ? (row.hasSignedMoney ? <span className="text-ink-soft">signed money lands first</span> : null) : `within ${row.atRiskWithin} months`}</Td>
              <Td number title={row.forecast ? `${row.forecast.author}, ${formatDay(row.forecast.madeOn)}, by ${formatDay(row.forecast.horizon)}` : undefined}>{row.forecast ? formatPercent(row.forecast.probability, 0) : <span className="text-ink-soft">no forecast</span>}</Td>
              <Td number>{row.lgd === null ? (row.exposureMinor === 0 ? null : <Unknown why={row.lgdWhy ?? undefined} />) : <>{formatPercent(row.lgd, 0)} <span className="text-xs text-ink-soft">{row.lgdBasis === "assumed" ? "assumed" : "waterfall"}</span></>}</Td>
              <Td number>{row.expectedLossMinor === null ? null : <Money amount={row.expectedLossMinor} currency={currency} />}</Td>
              <Td><span className="flex gap-1">{row.flags.map((flag) => <span key={flag.kind} title={FLAG_HINTS[flag.kind]}><Badge tone="close">{flagText(flag)}</Badge></span>)}</span></Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
