import Link from "next/link";
import { formatMultiple, irrWords } from "#lib/portfolio/returns/irr-words.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import { getCompanyBook } from "#app/_operations/get-company-book.ts";
import { listLedger } from "#app/_operations/list-ledger.ts";
import { LEDGER_TABLES } from "#app/_operations/book/ledger-tables.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { ask, type SearchParams } from "#app/_adapters/page.ts";
import { Disclosure, Figure, Figures } from "#app/_ui/figure.tsx";
import { withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { IrrAnswer, MoneyAnswer, MultipleAnswer } from "../../../fund/_parts/answers.tsx";
import { LedgerTable } from "../../../fund/_parts/ledger-table.tsx";
import { InvestmentForm, MarkForm, ProceedsForm } from "../../../fund/_parts/row-forms.tsx";
import type { CompanyData } from "./company-data.ts";

type Book = Awaited<ReturnType<(typeof getCompanyBook)["call"]>>;
type InvestmentsSectionProps = { caller: Caller; search: SearchParams; data: CompanyData; input: { company: string; asOf: string | null } };

/** What our funds paid for this company, what came back and what it is worth, down to the rows; each is recorded in place. */
export async function InvestmentsSection({ caller, search, data, input }: InvestmentsSectionProps) {
  const { company, workspace, current } = data;
  if (workspace.kind !== "fund") return null;
  const book = await ask(caller, getCompanyBook, input);
  const { rows } = await ask(caller, listLedger, { ...input, tables: LEDGER_TABLES.filter((table) => table !== "fund-flow") });
  const to = (href: string) => withState(search, href);
  const form = { workspace: workspace.slug, funds: book.funds.map(({ slug, name }) => ({ value: slug, label: name })), companies: [], company: company.slug, currency: company.currency };
  return (
    <Section className="no-print" title="Investments" lead={leadOf(book)}>
      {book.funds.length === 0 ? <p className="text-ink-soft"><Link href={to("/fund")} className="text-accent underline underline-offset-2">Add a fund</Link> first: an investment is a fund&apos;s.</p> : null}
      {rows.length > 0 ? <Holding book={book} flows={to(`/fund/flows?of=gross&company=${company.slug}`)} /> : null}
      {rows.length > 0 ? (
        <LedgerTable caption={`Dated rows of ${company.name}`} rows={rows} workspace={workspace.slug} current={current} withFund={book.funds.length > 1} withCompany={false} open={({ id, table }) => to(`/fund/ledger?${new URLSearchParams({ company: company.slug, row: id, table }).toString()}#history`)} />
      ) : null}
      {current && book.funds.length > 0 ? (
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {rows.length > 0 ? <Disclosure className="open:w-full" summary="Record a mark"><MarkForm {...form} /></Disclosure> : null}
          {rows.length > 0 ? <Disclosure className="open:w-full" summary="Record proceeds"><ProceedsForm {...form} /></Disclosure> : null}
          <Disclosure className="open:w-full" summary="Record an investment"><InvestmentForm {...form} /></Disclosure>
        </div>
      ) : null}
    </Section>
  );
}

function leadOf({ all, currency }: Book): string {
  if (all.flowIds.length === 0) return "Nothing of ours is in it.";
  const { invested, value, moic } = all;
  if (!invested.known || !value.known || !moic.known) return `What it is worth is not known: ${[invested, value, moic].flatMap((answer) => (answer.known ? [] : [answer.why]))[0] ?? ""}`;
  return `${formatMoneyShort(invested.value, currency)} paid in stands at ${formatMultiple(moic.value)}, before fees.`;
}

function Holding({ book: { all, asOf, currency, holdings }, flows }: { book: Book; flows: string }) {
  const how = (formula: string) => (
    <span className="flex flex-col gap-1 text-sm text-ink-soft">
      <span>{formula}</span>
      <Link href={flows} className="text-accent underline underline-offset-2">{all.flowIds.length} dated {all.flowIds.length === 1 ? "row" : "rows"}</Link>
    </span>
  );
  const money = (amount: typeof all.value) => <MoneyAnswer amount={amount} currency={currency} />;
  const exchange = all.exchangeGain.known && all.exchangeGain.value === 0 ? null : <> · exchange gain {money(all.exchangeGain)}</>;
  return (
    <Figures>
      <Figure label="Cost" value={money(all.invested)} note={<>{money(all.exposure)} of it not yet returned</>} asOf={asOf} how={how("what was paid, each row at the rate of its day")} />
      <Figure label="Returned" value={money(all.returned)} note="dividends, sales, exit" asOf={asOf} how={how("what came back, each row at the rate of its day")} />
      <Figure label="Fair value" value={money(all.value)} note={<>{all.atCost.length > 0 ? "at cost, never marked" : all.markIds.length > 0 ? "the last mark, rolled over later rows" : "nothing is held any more"}{holdings.length > 1 ? `, ${holdings.length} funds` : ""}{exchange}</>} asOf={asOf} how={how("the last mark, plus what was invested and less what came back since, at the day's rate")} />
      <Figure label="Multiple and gross IRR" value={<><MultipleAnswer multiple={all.moic} /> <span className="text-base font-medium text-ink-soft">· <IrrAnswer irr={all.grossIrr} /></span></>} note={irrWords(all.grossIrr).note} asOf={asOf} how={how("(returned + fair value) / cost; the yearly rate at which all rows and the fair value come to nothing")} />
    </Figures>
  );
}
