import type { Metadata } from "next";
import { BookOpen } from "lucide-react";
import { getFundSummary } from "#app/_operations/get-fund-summary.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listLedger } from "#app/_operations/list-ledger.ts";
import { listShareLinks } from "#app/_operations/list-share-links.ts";
import { drawToken } from "#app/_adapters/draw-token.ts";
import { ask, asOfParam, mayAdminister, ownAddress, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { withState } from "#app/_ui/links.ts";
import { ShareSection } from "../../share/_parts/share-section.tsx";
import { FundTabs } from "../_parts/fund-tabs.tsx";
import { SummarySheet } from "./_parts/summary-sheet.tsx";

export const metadata: Metadata = { title: "Summary" };

/** What is told to investors, to print or to share. */
export default async function SummaryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const asOf = asOfParam(search);
  const { funds } = await ask(caller, listLedger, { tables: [], asOf });
  const to = (href: string) => withState(search, href);
  const slug = param(search, "fund");
  const summary = funds.length === 0 ? null : await ask(caller, getFundSummary, { fund: slug, asOf });
  const links = (await mayAdminister(caller)) ? (await ask(caller, listShareLinks, {})).links.filter(({ review }) => review === null) : null;
  return (
    <Shell caller={caller} search={search} current="/fund" asOf>
      <FundTabs funds={funds} fund={slug} place="summary" to={to} />
      {summary === null ? (
        <EmptyState icon={<BookOpen aria-hidden />} title="There is no fund to sum up yet" whole actions={<LinkButton tone="primary" href={to("/fund")}>Name the fund</LinkButton>}>
          <p>Its investments, marks and calls make a summary of one to two pages, to print or to share by a link.</p>
        </EmptyState>
      ) : (
        <>
          <SummarySheet summary={summary} />
          {links ? <ShareSection links={links} workspace={workspace.slug} what={{ kind: "fund-summary", fund: slug ?? (funds.length === 1 ? (funds[0]?.slug ?? null) : null), asOf: summary.asOf }} token={drawToken()} address={await ownAddress()} /> : null}
        </>
      )}
    </Shell>
  );
}
