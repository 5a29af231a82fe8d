import type { Metadata } from "next";
import { BookOpen } from "lucide-react";
import { GROUPINGS } from "#lib/portfolio/returns/group-returns.ts";
import { getFundBook } from "#app/_operations/get-fund-book.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { ask, asOfParam, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { withState } from "#app/_ui/links.ts";
import { FundForm } from "./_parts/fund-form.tsx";
import { FundTabs } from "./_parts/fund-tabs.tsx";
import { GroupTable } from "./_parts/group-table.tsx";
import { Headline } from "./_parts/headline.tsx";
import { NavRollSection } from "./_parts/nav-roll-section.tsx";
import { NetTable } from "./_parts/net-table.tsx";
import { OverTime } from "./_parts/over-time.tsx";
import { GrossFigures, NetFigures } from "./_parts/return-figures.tsx";

export const metadata: Metadata = { title: "Fund" };

export default async function FundPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const by = GROUPINGS.find((each) => each === param(search, "by")) ?? "company";
  const data = await ask(caller, getFundBook, { fund: param(search, "fund"), by, asOf: asOfParam(search) });
  const to = (href: string) => withState(search, href);
  const [only] = data.nets;
  return (
    <Shell caller={caller} search={search} current="/fund" asOf>
      {data.funds.length === 0 ? (
        <EmptyState icon={<BookOpen aria-hidden />} title="No fund is here yet" whole actions={<LinkButton href={to("/import")}>Import a table of investments</LinkButton>}>
          <p>Name the fund first; then what it called, what it bought, what that is worth. Every figure is computed from those dated rows.</p>
          <FundForm workspace={workspace.slug} currency={workspace.currency} />
        </EmptyState>
      ) : (
        <>
          <FundTabs funds={data.funds} fund={param(search, "fund")} place="returns" to={to} />
          <Headline data={data} />
          {data.nets.length === 1 && only ? <NetFigures data={data} net={only} to={to} /> : <NetTable nets={data.nets} to={to} />}
          {data.gross.flowIds.length === 0 ? (
            <EmptyState title="Nothing is invested yet" actions={<LinkButton tone="primary" href={to("/fund/ledger?add=investment")}>Record an investment</LinkButton>}>
              <p>Record what the fund paid for, and what that is worth.</p>
            </EmptyState>
          ) : (
            <>
              <GrossFigures data={data} to={to} />
              <OverTime data={data} />
              <NavRollSection data={data} />
              <GroupTable data={data} to={to} />
            </>
          )}
        </>
      )}
    </Shell>
  );
}
