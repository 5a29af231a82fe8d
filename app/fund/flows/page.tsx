import type { Metadata } from "next";
import Link from "next/link";
import { formatDay } from "#lib/format/date.ts";
import { GROUPINGS } from "#lib/portfolio/returns/group-returns.ts";
import { irrWords } from "#lib/portfolio/returns/irr-words.ts";
import { listReturnFlows } from "#app/_operations/list-return-flows.ts";
import { ask, asOfParam, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { Money } from "#app/_ui/money.tsx";
import { withState } from "#app/_ui/links.ts";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { MoneyAnswer } from "../_parts/answers.tsx";
import { KIND_WORDS } from "../_parts/kind-words.ts";

export const metadata: Metadata = { title: "Dated rows of a return" };

/** The very rows that a figure is made of, and the value held that stands beside them. */
export default async function FlowsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const of = param(search, "of") === "net" ? "net" : "gross";
  const by = GROUPINGS.find((each) => each === param(search, "by")) ?? null;
  const data = await ask(caller, listReturnFlows, { of, by, key: param(search, "key"), fund: param(search, "fund"), company: param(search, "company"), asOf: asOfParam(search) });
  const { flows, closing, currency, asOf, days, irr, fund } = data;
  const words = irrWords(irr);
  const to = (href: string) => withState(search, href);
  const inFund = fund ? `?fund=${encodeURIComponent(fund.slug)}` : "";
  return (
    <Shell caller={caller} search={search} current="/fund" asOf>
      <header className="flex max-w-5xl flex-col gap-1.5">
        <p className="text-sm text-ink-soft">
          <Link href={to(`/fund${inFund}`)} className="underline underline-offset-2">Fund</Link> / {of === "net" ? "Net flows" : "Gross flows"}{fund ? ` of ${fund.name}` : ""}
        </p>
        <h1 className="text-2xl font-normal tracking-tight">
          <strong className="font-semibold">{flows.length} dated {flows.length === 1 ? "row" : "rows"}</strong> on {days} days: {of} IRR {words.figure ?? words.short}.
        </h1>
        <p className="text-ink-soft">{words.note} Positive is money arriving; each row is converted at the rate of its own day. As known on {formatDay(asOf)}.</p>
      </header>
      <Table caption="Dated rows">
        <thead>
          <tr><Th>Day</Th><Th>What</Th><Th>Whose</Th><Th number>Amount</Th><Th>Rate</Th><Th number>In {currency}</Th></tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <Tr key={flow.id}>
              <Td className="num whitespace-nowrap">{formatDay(flow.day)}</Td>
              <Td><Link href={to(`/fund/ledger?row=${flow.id}&table=${flow.table}#history`)} className="text-accent underline underline-offset-2">{KIND_WORDS[flow.kind] ?? flow.kind}</Link></Td>
              <Td className="min-w-40">{flow.company?.name ?? flow.fund.name}</Td>
              <Td number><Money amount={flow.amountMinor} currency={flow.currency} exact /></Td>
              <Td className="text-ink-soft">{flow.currency === currency ? "" : flow.rate ? `${flow.rate}, ${flow.rateSource ?? ""}` : "of the day"}</Td>
              <Td number><MoneyAnswer amount={flow.there} currency={currency} exact /></Td>
            </Tr>
          ))}
          <Tr>
            <Td className="num whitespace-nowrap">{formatDay(asOf)}</Td>
            <Td className="font-medium">{of === "net" ? "Net asset value" : "Value held"}</Td>
            <Td /><Td /><Td />
            <Td number className="font-semibold"><MoneyAnswer amount={closing} currency={currency} exact /></Td>
          </Tr>
        </tbody>
      </Table>
    </Shell>
  );
}
