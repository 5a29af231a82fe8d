import type { Metadata } from "next";
import { addCalendarMonths } from "#lib/date.ts";
import { getBaseRates } from "#app/_operations/get-base-rates.ts";
import { getRisk } from "#app/_operations/get-risk.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listFeatures } from "#app/_operations/list-features.ts";
import { listExposureTags } from "#app/_operations/list-exposure-tags.ts";
import { runShock } from "#app/_operations/run-shock.ts";
import { listFailureForecasts } from "#app/_operations/list-failure-forecasts.ts";
import { ask, asOfParam, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { stateOf, withState } from "#app/_ui/links.ts";
import { FundTabs } from "../_parts/fund-tabs.tsx";
import { MissingRates } from "../_parts/missing-rates.tsx";
import { BaseRatesSection } from "./_parts/base-rates-section.tsx";
import { CompanySection } from "./_parts/company-section.tsx";
import { ForecastsSection } from "./_parts/forecasts-section.tsx";
import { FourNumbers } from "./_parts/four-numbers.tsx";
import { readShock } from "./_parts/read-shock.ts";
import { ShocksSection } from "./_parts/shocks-section.tsx";
import { TagsSection } from "./_parts/tags-section.tsx";
import { TailSection } from "./_parts/tail-section.tsx";

export const metadata: Metadata = { title: "Risk" };

export default async function RiskPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const { slug } = await ask(caller, getWorkspace, {});
  const asOf = asOfParam(search);
  const asked = Number(param(search, "correlation") ?? NaN);
  const risk = await ask(caller, getRisk, { asOf, ...(asked >= 0 && asked <= 0.95 ? { correlation: asked } : {}) });
  const { tags } = await ask(caller, listExposureTags, { asOf });
  const forecasts = await ask(caller, listFailureForecasts, { asOf });
  const { rates } = await ask(caller, getBaseRates, {});
  const shock = readShock(search);
  const run = shock.kind && risk.held > 0 ? await ask(caller, runShock, { ...shock, features: [...shock.features], kind: shock.kind, asOf }) : null;
  const features = shock.kind === "absorbed" ? (await ask(caller, listFeatures, { asOf })).features : [];
  const current = risk.asOf >= risk.today;
  const to = (href: string) => withState(search, href);
  const companies = risk.rows.map(({ company }) => ({ value: company.slug, label: company.name })).sort((a, b) => a.label.localeCompare(b.label, "en"));
  const { headline, proof, rest } = risk.sentence;
  return (
    <Shell caller={caller} search={search} current="/fund" asOf>
      <FundTabs funds={[]} fund={null} place="risk" to={to} />
      <header className="flex max-w-[72rem] flex-col gap-1.5">
        <h1 className="text-pretty text-xl font-normal tracking-tight sm:text-2xl"><strong className="font-semibold">{headline}</strong>{proof ? `; ${proof}.` : "."}</h1>
        {rest ? <p className="num text-ink-soft">{rest}</p> : null}
      </header>
      {risk.held === 0 ? (
        <EmptyState title="Which capital is at risk?" actions={<LinkButton tone="primary" href={to("/import")}>Import investments</LinkButton>}>
          <p>Record what the fund invested, then every verdict is weighed by the money that stands on it.</p>
        </EmptyState>
      ) : (
        <>
          {risk.fairValueAtLeast ? <MissingRates found={risk.fairValueAtLeast} currency={risk.currency} noun="company" to={to} /> : null}
          <FourNumbers risk={risk} />
          <TailSection risk={risk} kept={stateOf(search)} />
          <ShocksSection run={run} asked={shock} choices={{ tags: [...new Set(tags.map(({ name }) => name))].sort(), features: features.map(({ id, name, company }) => ({ id, name, company: company.name })) }} kept={stateOf(search)} to={to} />
          <CompanySection risk={risk} to={to} />
          <TagsSection risk={risk} tags={tags} workspace={slug} companies={companies} current={current} />
          <ForecastsSection data={forecasts} workspace={slug} companies={companies} current={current} year={addCalendarMonths(risk.today, 12) ?? ""} />
        </>
      )}
      <BaseRatesSection rates={rates} />
    </Shell>
  );
}
