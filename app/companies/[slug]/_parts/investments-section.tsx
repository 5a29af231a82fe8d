import Link from "next/link";
import { formatDay } from "#lib/format/date.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { getFundBook } from "#app/_operations/get-fund-book.ts";
import { listLedger } from "#app/_operations/list-ledger.ts";
import { ask, type SearchParams } from "#app/_adapters/page.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { IrrAnswer, MoneyAnswer, MultipleAnswer } from "../../../fund/_parts/answers.tsx";
import { LedgerTable } from "../../../fund/_parts/ledger-table.tsx";
import { InvestmentForm, MarkForm, ProceedsForm } from "../../../fund/_parts/row-forms.tsx";
import type { CompanyData } from "./company-data.ts";

type InvestmentsSectionProps = { caller: Caller; search: SearchParams; data: CompanyData; input: { company: string; asOf: string | null } };

/** What the funds hold of this company: cost, what came back, what it is worth, and the rows behind. */
export async function InvestmentsSection({ caller, search, data: { company, workspace, current }, input }: InvestmentsSectionProps) {
  const { rows, funds } = await ask(caller, listLedger, { company: input.company, asOf: input.asOf });
  if (funds.length === 0) return null;
  const to = (href: string) => withState(search, href);
  const form = { workspace: workspace.slug, funds: funds.map(({ slug, name }) => ({ value: slug, label: name })), companies: [], currency: company.currency, company: company.slug };
  const held = funds.filter(({ slug }) => rows.some((row) => row.fund.slug === slug));
  const books = await Promise.all(held.map(async ({ slug, name }) => ({ slug, name, book: await ask(caller, getFundBook, { fund: slug, by: "company", asOf: input.asOf }) })));
  const lines = books.flatMap(({ slug, name, book }) => book.groups.filter((group) => group.company?.slug === company.slug).map(({ gross }) => ({ slug, name, gross, currency: book.currency, asOf: book.asOf })));
  const [first] = lines;
  return (
    <Section className="no-print" title="Investments" lead={first ? `What the fund holds, before fees, as known on ${formatDay(first.asOf)}.` : "The fund holds nothing here."}>
      {lines.length > 0 ? (
        <Table caption="Investments">
          <thead><tr><Th>Fund</Th><Th number>Cost</Th><Th number>Returned</Th><Th number>Fair value</Th><Th number>Multiple</Th><Th number>Gross IRR</Th><Th number>Exchange gain</Th><Th number>Cost not returned</Th></tr></thead>
          <tbody>
            {lines.map(({ slug, name, gross, currency }) => (
              <Tr key={slug}>
                <RowTh><Link href={to(`/fund/flows?of=gross&fund=${encodeURIComponent(slug)}&company=${company.slug}`)} className="text-accent underline underline-offset-2">{name}</Link></RowTh>
                {([gross.invested, gross.returned, gross.value] as const).map((amount, i) => <Td key={i} number><MoneyAnswer amount={amount} currency={currency} /></Td>)}
                <Td number><MultipleAnswer multiple={gross.moic} /></Td>
                <Td number><IrrAnswer irr={gross.grossIrr} /></Td>
                <Td number><MoneyAnswer amount={gross.exchangeGain} currency={currency} /></Td>
                <Td number><MoneyAnswer amount={gross.exposure} currency={currency} /></Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      {rows.length > 0 ? (
        <Disclosure summary={`${rows.length} dated ${rows.length === 1 ? "row" : "rows"}`}>
          <LedgerTable caption="Dated rows of this company" rows={rows} workspace={workspace.slug} current={current} withFund={funds.length > 1} withCompany={false} open={({ id, table }) => to(`/fund/ledger?company=${company.slug}&row=${id}&table=${table}#history`)} />
        </Disclosure>
      ) : null}
      {current ? (
        <div className="flex flex-col gap-1">
          <Disclosure summary="Record an investment"><InvestmentForm {...form} /></Disclosure>
          {lines.length > 0 ? <Disclosure summary="Record a mark"><MarkForm {...form} /></Disclosure> : null}
          {lines.length > 0 ? <Disclosure summary="Record proceeds"><ProceedsForm {...form} /></Disclosure> : null}
        </div>
      ) : null}
    </Section>
  );
}
