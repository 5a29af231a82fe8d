import type { Metadata } from "next";
import { Radar } from "lucide-react";
import { FEATURE_KINDS } from "#lib/ai-risk/feature-kinds.ts";
import { formatDay } from "#lib/format/date.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listFeatures } from "#app/_operations/list-features.ts";
import { ask, asOfParam, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { stateOf, withState } from "#app/_ui/links.ts";
import { TextField } from "#app/_ui/text-field.tsx";
import { Attribution, DataAge } from "./_parts/attribution.tsx";
import { AtRiskFigures } from "./_parts/at-risk-figures.tsx";
import { FeatureTable } from "./_parts/feature-table.tsx";
import { ORDER, type Sort, SORTS } from "./_parts/order.ts";

export const metadata: Metadata = { title: "Features" };

export default async function FeaturesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const { features, atRisk, asOf, today, dataDate, attribution } = await ask(caller, listFeatures, { asOf: asOfParam(search) });
  const typed = (param(search, "q") ?? "").trim().toLowerCase();
  const sort = SORTS.find((each) => each === param(search, "sort")) ?? "capital";
  const shown = features.filter(({ name, task, company, owner }) => [name, task, company.name, owner ?? ""].some((text) => text.toLowerCase().includes(typed))).sort(ORDER[sort]);
  const red = features.filter((line) => line.standing !== "refused" && line.forecast?.pooled?.flag === "red" && !line.shipped).length;
  const current = asOf >= today;
  const to = (href: string) => withState(search, href);
  const sortBy = (by: Sort) => to(`/features?${new URLSearchParams({ ...(typed ? { q: typed } : {}), ...(by === "capital" ? {} : { sort: by }) }).toString()}`);
  return (
    <Shell caller={caller} search={search} current="/features" asOf>
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="flex max-w-4xl flex-col gap-1.5">
          <h1 className="text-2xl font-normal tracking-tight">
            <strong className="font-semibold">{features.length === 0 ? "No feature is registered yet" : `${red} of ${features.length} features will probably be shipped natively within 12 months`}</strong>.
          </h1>
          <p className="text-ink-soft">
            By a large lab, to general customers, at or below your price. Capability data of {formatDay(dataDate)}, known on {formatDay(asOf)}.
          </p>
        </div>
        <div className="no-print flex flex-wrap gap-2">
          <LinkButton href={to("/features/record")}>How past forecasts held</LinkButton>
          <LinkButton href={to("/import")}>Import a table</LinkButton>
          <LinkButton href={`/api/features.csv?${new URLSearchParams({ workspace: workspace.slug, asOf }).toString()}`} prefetch={false} download>{features.length === 0 ? "Empty table as CSV" : "CSV"}</LinkButton>
          {current ? <LinkButton tone="primary" href={to("/features/new")}>Add a feature</LinkButton> : null}
        </div>
      </header>
      <DataAge dataDate={dataDate} today={asOf} />
      {features.length === 0 ? (
        <EmptyState icon={<Radar aria-hidden />} title="Which of your features will the next models simply do?" actions={FEATURE_KINDS.slice(0, 8).map(({ id, name }) => <LinkButton key={id} href={to(`/features/new?default=${id}`)}>{name}</LinkButton>)}>
          <p>Three minutes a feature: what it does, how reliable it must be, and one piece of evidence. Start from a worked default:</p>
        </EmptyState>
      ) : (
        <>
          {atRisk ? <AtRiskFigures atRisk={atRisk} asOf={asOf} /> : null}
          <form action="/features" className="no-print flex max-w-md items-end gap-2">
            {Object.entries(stateOf(search)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
            {sort === "capital" ? null : <input type="hidden" name="sort" value={sort} />}
            <TextField label="Filter features" name="q" type="search" defaultValue={typed} placeholder="name, company, owner" className="grow" />
            <button type="submit" className={buttonStyle()}>Apply</button>
          </form>
          <p role="status" className="text-sm text-ink-soft">{shown.length === features.length ? `${features.length} features` : `${shown.length} of ${features.length} features`}</p>
          <FeatureTable caption="Features" lines={shown} asOf={asOf} to={to} sort={sort} sortBy={sortBy} />
          <p className="max-w-4xl text-sm text-ink-soft">
            {sort === "capital" ? "The most capital at risk first, by the upper end of its range. " : ""}
            &ldquo;Up to&rdquo;: the share of revenue that stands on the feature is not stated and may be all of it. Red from 50%, amber from 20% or where a model can probably do it and who wants it is not decided.
          </p>
          {current ? (
            <OperationForm operation="refresh-features" workspace={workspace.slug} label="Forecast all anew" done="All were forecast anew.">
              <SubmitButton tone="quiet">Forecast all anew</SubmitButton>
            </OperationForm>
          ) : null}
        </>
      )}
      <Attribution text={attribution} />
    </Shell>
  );
}
