import type { Metadata } from "next";
import Link from "next/link";
import { FEATURE_KINDS } from "#lib/ai-risk/feature-kinds.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listBenchmarks } from "#app/_operations/list-benchmarks.ts";
import { listCompanies } from "#app/_operations/list-companies.ts";
import { search as searchCompanies } from "#app/_operations/search.ts";
import { ask, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { classNames } from "#app/_ui/class-names.ts";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { stateOf, withState } from "#app/_ui/links.ts";
import { Attribution } from "../_parts/attribution.tsx";
import { CompanyStep } from "../_parts/company-step.tsx";
import { EvidenceFields, type RouteChoice } from "../_parts/evidence-fields.tsx";
import { FeatureFields } from "../_parts/feature-fields.tsx";

export const metadata: Metadata = { title: "New feature" };

const ROUTES: readonly { id: RouteChoice; label: string; grade: string }[] = [
  { id: "minutes", label: "Minutes of human work", grade: "C, quickest" },
  { id: "benchmark", label: "Nearest benchmark", grade: "B" },
  { id: "probes", label: "Own probe on three models", grade: "A, best" },
];

/** Companies to choose from without typing. */
const FIRST = 8;

/** A feature in three minutes: a worked default, what stands on it, one piece of evidence. */
export default async function NewFeaturePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const { companies: first } = await ask(caller, listCompanies, { limit: FIRST });
  const { benchmarks, attribution } = await ask(caller, listBenchmarks, {});
  const chosen = FEATURE_KINDS.find(({ id }) => id === param(search, "default")) ?? null;
  const route = ROUTES.find(({ id }) => id === param(search, "route"))?.id ?? (chosen?.evidence.from === "benchmark" ? "benchmark" : "minutes");
  const asked = (param(search, "company") ?? "").trim().slice(0, 100);
  const { companies: found } = await ask(caller, searchCompanies, { query: asked });
  const company = (first.length === 1 ? first[0] : found.length === 1 ? found[0] : found.find(({ slug }) => slug === asked)) ?? null;
  const kept = { ...stateOf(search), ...(chosen ? { default: chosen.id } : {}), route };
  const to = (given: Record<string, string | undefined>) => {
    const all = { default: chosen?.id, route, company: company?.slug, ...given };
    return withState(search, `/features/new?${new URLSearchParams(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()}`);
  };
  const start = chosen && { ...chosen, costRatio: 1, revenueShare: null, owner: null, capableSince: null, links: [], shipped: chosen.shipped !== null };
  return (
    <Shell caller={caller} search={search} current="/features">
      <header className="flex flex-col gap-1">
        <h1 className="text-2xl">New feature</h1>
        <p className="max-w-prose text-ink-soft">Will the next models simply do it? Take a worked default and change what differs, or begin with an empty form.</p>
      </header>
      <nav aria-label="Worked defaults" className="flex max-w-5xl flex-wrap gap-1.5">
        {FEATURE_KINDS.map(({ id, name }) => (
          <Link key={id} href={to({ default: id, route: undefined })} aria-current={id === chosen?.id ? "true" : undefined} className={classNames("touch inline-flex items-center rounded-md border px-2.5 py-1 text-sm", id === chosen?.id ? "border-accent bg-accent-soft text-accent" : "bg-surface hover:bg-sunken")}>
            {name}
          </Link>
        ))}
      </nav>
      {chosen ? (
        <p className="max-w-prose text-sm text-ink-soft">
          {chosen.why} {chosen.shipped ? `${chosen.shipped}. ` : ""}Source: {chosen.source}.
        </p>
      ) : null}
      {first.length === 0 ? (
        <p>
          A feature belongs to a company, and there is none yet. <LinkButton href={withState(search, "/companies/new")}>Add a company</LinkButton>
        </p>
      ) : (
        <CompanyStep chosen={company} asked={asked} found={found} first={first} workspace={workspace.slug} currency={workspace.currency} href={to({ company: undefined })} kept={kept} to={(slug) => to({ company: slug })} />
      )}
      {company === null ? null : (
        <OperationForm key={chosen?.id ?? ""} operation="add-feature" workspace={workspace.slug} label="New feature" hidden={{ company: company.slug }} next={`/features/{id}?workspace=${workspace.slug}`} className="flex max-w-5xl flex-col gap-6 rounded-md border bg-surface p-4 sm:p-6">
          <div className="grid items-start gap-4 sm:grid-cols-3">
            <FeatureFields start={start} />
          </div>
          <fieldset className="grid items-start gap-4 border-t pt-4 sm:grid-cols-3">
            <legend className="float-left w-full pb-2 font-semibold sm:col-span-3">What the evidence is</legend>
            <nav aria-label="Route of the evidence" className="flex flex-wrap gap-2 sm:col-span-3">
              {ROUTES.map(({ id, label, grade }) => (
                <LinkButton key={id} href={to({ route: id })} scroll={false} aria-current={id === route ? "true" : undefined} tone={id === route ? "primary" : "quiet"} size="sm">
                  {label} ({grade})
                </LinkButton>
              ))}
            </nav>
            <EvidenceFields key={route} route={route} given={chosen?.evidence ?? null} benchmarks={benchmarks} />
          </fieldset>
          <div className="grid items-start gap-4 border-t pt-4 sm:grid-cols-3">
            <FormText name="author" label="Who judges" required />
            <FormText name="expiresOn" type="date" label="Judge again by" hint="Empty: in six months" />
            <FormText name="judgementNote" label="Note" />
          </div>
          <div className="flex flex-wrap gap-2 border-t pt-4">
            <SubmitButton>Register and forecast</SubmitButton>
          </div>
        </OperationForm>
      )}
      <Attribution text={attribution} />
    </Shell>
  );
}
