import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { monthOf } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { readView, viewQuery } from "#lib/portfolio/view.ts";
import { getPortfolio } from "#app/_operations/get-portfolio.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { submit } from "#app/_adapters/form.ts";
import { ask, asOfParam, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { MonthCounts } from "#app/_ui/charts/month-counts.tsx";
import { stateOf, withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { ExposureCalendar } from "./(fund)/exposure-calendar.tsx";
import { Companies } from "./(fund)/companies.tsx";
import { EmptyPortfolio } from "./(fund)/empty-portfolio.tsx";
import { Attribution } from "./features/_parts/attribution.tsx";

export const metadata: Metadata = { title: "Portfolio" };

export default async function PortfolioPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const { kind, onlyCompany } = await ask(caller, getWorkspace, {});
  if (kind === "company" && onlyCompany !== null) redirect(withState(search, `/companies/${onlyCompany}`));
  const view = readView((name) => [search[name] ?? []].flat());
  const page = Math.trunc(Number(param(search, "page")));
  const portfolio = await ask(caller, getPortfolio, { ...view, page: page >= 1 && page <= 10_000 ? page : 1, columns: [...view.columns], standings: [...view.standings], bands: [...view.bands], asOf: asOfParam(search) });
  const { sentence, capital, asOf, companies, months, bookCurrency } = portfolio;
  const calendar = months.map((bar) => ({ ...bar, href: withState(search, `/?month=${bar.month}#companies`) }));
  const dated = months.reduce((total, { dead, close, stale }) => total + dead + close + stale, 0);
  return (
    <Shell caller={caller} search={search} current="/" asOf>
      {companies === 0 ? (
        <EmptyPortfolio search={search} kind={kind} />
      ) : (
        <>
          <header className="flex max-w-[72rem] flex-col gap-1.5">
            <h1 className="text-pretty text-xl font-normal tracking-tight sm:text-2xl">
              <strong className="font-semibold">{sentence.headline}</strong>
              {[capital?.sits, capital?.loss, capital ? "" : sentence.proof].filter(Boolean).map((part) => `; ${part}`).join("")}.
            </h1>
            <p className="num text-ink-soft">
              {capital && sentence.proof ? `${sentence.proof.charAt(0).toUpperCase()}${sentence.proof.slice(1)}. ` : ""}
              {sentence.rest}
              {capital?.coverage ? ` ${capital.coverage.charAt(0).toUpperCase()}${capital.coverage.slice(1)}.` : ""}
              {capital ? (
                <>
                  {" "}
                  <Link href={withState(search, "/fund/risk")} className="text-accent underline underline-offset-2">
                    Capital at risk
                  </Link>
                </>
              ) : null}
            </p>
          </header>
          {dated > 0 ? (
            <Section title="Who dies when" lead={`${bookCurrency ? "What the funds have in companies" : "Companies"} by the month in which their cash ends, on what was known on ${formatDay(asOf)}.`}>
              {bookCurrency ? <ExposureCalendar bars={calendar} first={monthOf(asOf)} currency={bookCurrency} none={companies - dated} /> : <MonthCounts bars={calendar} first={monthOf(asOf)} noun="companies" event="cash ends" none={companies - dated} />}
            </Section>
          ) : null}
          <Section title="Companies" className="scroll-mt-16">
            <Companies
              key={`${portfolio.workspace.slug} ${asOf} ${viewQuery(view)}`}
              initial={view}
              kept={stateOf(search)}
              workspace={portfolio.workspace}
              day={asOf}
              companies={companies}
              matching={portfolio.matching}
              standings={portfolio.standings}
              bands={portfolio.bands}
              first={portfolio.lines}
              complete={portfolio.complete}
              page={portfolio.page}
              pages={portfolio.pages}
              before={portfolio.before}
              savedViews={portfolio.savedViews}
              submit={submit}
            />
          </Section>
          {portfolio.attribution ? <Attribution text={portfolio.attribution} /> : null}
        </>
      )}
    </Shell>
  );
}
