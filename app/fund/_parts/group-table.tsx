import Link from "next/link";
import { GROUPINGS, type Grouping } from "#lib/portfolio/returns/group-returns.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { IrrAnswer, MoneyAnswer, MultipleAnswer } from "./answers.tsx";
import type { BookData } from "./book-data.ts";

const LABELS: Record<Grouping, string> = { company: "Company", fund: "Fund", vintage: "Vintage", sector: "Sector", stage: "Stage", owner: "Owner" };
const amountOf = ({ gross }: BookData["groups"][number]): number => (gross.invested.known ? gross.invested.value : -1);

/** What every group made, largest first; each line opens to its dated rows. */
export function GroupTable({ data, to }: { data: BookData; to: (href: string) => string }) {
  const { groups, by, currency, funds, fund } = data;
  const query = (given: Record<string, string>) => to(`/fund?${new URLSearchParams({ ...(fund && funds.length > 1 ? { fund: fund.slug } : {}), ...given }).toString()}#groups`);
  const flowsOf = (key: string | null) => to(`/fund/flows?${new URLSearchParams({ of: "gross", by, ...(key === null ? {} : { key }), ...(fund && funds.length > 1 ? { fund: fund.slug } : {}) }).toString()}`);
  const counts = by !== "company";
  return (
    <Section
      title={`By ${LABELS[by].toLowerCase()}`}
      lead="Gross, what was invested most first."
      className="scroll-mt-16"
      actions={
        <nav aria-label="Group by" id="groups" className="flex flex-wrap gap-1">
          {GROUPINGS.filter((each) => each !== "fund" || funds.length > 1).map((each) => (
            <LinkButton key={each} size="sm" tone={each === by ? "primary" : "quiet"} aria-current={each === by ? "true" : undefined} href={query(each === "company" ? {} : { by: each })}>{LABELS[each]}</LinkButton>
          ))}
        </nav>
      }
    >
      <Table caption={`Returns by ${LABELS[by].toLowerCase()}`}>
        <thead>
          <tr>
            <Th>{LABELS[by]}</Th>
            {counts ? <Th number>Companies</Th> : null}
            <Th number>Invested</Th><Th number>Returned</Th><Th number>Value held</Th><Th number>MOIC</Th><Th number>Gross IRR</Th><Th number>Exchange gain</Th><Th number>Exposure</Th>
            <Th className="no-print"><span className="sr-only">Rows</span></Th>
          </tr>
        </thead>
        <tbody>
          {[...groups].sort((a, b) => amountOf(b) - amountOf(a)).map((group) => {
            const { gross, label, key, company } = group;
            return (
              <Tr key={key ?? ""}>
                <RowTh className="min-w-40">{company ? <Link href={to(`/companies/${company.slug}`)} className="hover:underline">{company.name}</Link> : (label ?? <span className="font-normal text-ink-soft">not stated</span>)}</RowTh>
                {counts ? <Td number>{group.companies}</Td> : null}
                {([gross.invested, gross.returned, gross.value] as const).map((amount, i) => <Td key={i} number><MoneyAnswer amount={amount} currency={currency} /></Td>)}
                <Td number><MultipleAnswer multiple={gross.moic} /></Td>
                <Td number><IrrAnswer irr={gross.grossIrr} /></Td>
                <Td number><MoneyAnswer amount={gross.exchangeGain} currency={currency} /></Td>
                <Td number><MoneyAnswer amount={gross.exposure} currency={currency} /></Td>
                <Td number className="no-print"><Link href={flowsOf(key)} className="text-accent underline underline-offset-2" aria-label={`Dated rows of ${label ?? "not stated"}`}>{gross.flowIds.length + gross.markIds.length} rows</Link></Td>
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}
