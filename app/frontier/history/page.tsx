import type { Metadata } from "next";
import { CERTAINTIES } from "#lib/ai-risk/history/certainty.ts";
import { MOAT_KINDS, MOAT_WORDS } from "#lib/ai-risk/history/moat.ts";
import { OUTCOME_WORDS, OUTCOMES } from "#lib/ai-risk/history/outcome.ts";
import { formatDay } from "#lib/format/date.ts";
import { listHistoryCases } from "#app/_operations/list-history-cases.ts";
import { ask, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { stateOf, withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { SelectField } from "#app/_ui/select-field.tsx";
import { Attribution } from "../../features/_parts/attribution.tsx";
import { Cases, type History } from "../_parts/case-table.tsx";
import { LagTable } from "../_parts/lag-table.tsx";

export const metadata: Metadata = { title: "What happened to products that a model reached" };

const CERTAINTY_WORDS = { high: "High", medium: "Medium", low: "Low" } as const;
const one = <V extends string>(values: readonly V[], asked: string | null): V | null => values.find((value) => value === asked) ?? null;
const choices = <V extends string>(values: readonly V[], words: Record<V, string>) => [{ value: "", label: "All" }, ...values.map((value) => ({ value, label: words[value] }))];

export default async function HistoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const asked = { outcome: one(OUTCOMES, param(search, "outcome")), moat: one(MOAT_KINDS, param(search, "moat")), certainty: one(CERTAINTIES, param(search, "certainty")) };
  const history = await ask(caller, listHistoryCases, asked);
  const { reading, cases, lags, files } = history;
  const filtered = Object.values(asked).some((value) => value !== null);
  const [all] = history.fits;
  const [file] = files;
  return (
    <Shell caller={caller} search={search} current="/frontier">
      <header className="flex max-w-4xl flex-col gap-1.5">
        <h1 className="text-2xl font-normal tracking-tight">
          <strong className="font-semibold">{headline(reading.byOutcome)}</strong> of {reading.cases} documented products whose feature a model reached.
        </h1>
        <p className="text-ink-soft">
          {reading.anecdotal > 0 ? `${reading.anecdotal} of the harmed on one person's word. ` : ""}
          {reading.byOutcome.ended} more ended or were sold for disputed causes: laid to the models one and all, that would make {reading.endedOrHarmed} against {reading.byOutcome.survived}.
          The harmed sold answers or text that a free chat gives; the survivors own a workspace, own models, or a habit.
        </p>
        <p className="text-ink-soft">Selection is heavy: the press writes about extremes, and quiet ends leave no page to cite. So no rate is fitted to these cases, and no forecast here uses one.</p>
      </header>
      <Section title="Cases" lead={filtered ? `${cases.length} of ${reading.cases} cases` : `All ${reading.cases} cases`}>
        <form action="/frontier/history" aria-label="Filter cases" className="no-print grid items-end gap-3 sm:grid-cols-[repeat(3,minmax(0,14rem))_auto_auto] sm:justify-start">
          {Object.entries(stateOf(search)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <SelectField label="Outcome" name="outcome" defaultValue={asked.outcome ?? ""} options={choices(OUTCOMES, OUTCOME_WORDS)} />
          <SelectField label="Moat" name="moat" defaultValue={asked.moat ?? ""} options={choices(MOAT_KINDS, MOAT_WORDS)} />
          <SelectField label="Certainty (lesser of the two)" name="certainty" defaultValue={asked.certainty ?? ""} options={choices(CERTAINTIES, CERTAINTY_WORDS)} />
          <button type="submit" className={buttonStyle()}>Apply</button>
          {filtered ? <LinkButton tone="plain" href={withState(search, "/frontier/history")}>Show all</LinkButton> : null}
        </form>
        {cases.length === 0 ? <p className="rounded-md border border-dashed border-line-strong px-4 py-6 text-center text-ink-soft">No case is like that. Loosen one filter.</p> : <Cases cases={cases} />}
      </Section>
      <Section
        title="From the first capable model to a native product"
        lead={all ? `Median ${all.median.toFixed(1)} months, half of ${all.n} between ${all.q25.toFixed(1)} and ${all.q75.toFixed(1)}; ${Math.round(all.within12 * 100)}% within 12 months. ${kinds(history.fits)}` : undefined}
        leadClass="max-w-4xl"
      >
        <LagTable lags={lags} />
        <p className="max-w-4xl text-sm text-ink-soft">Biased short: features that never shipped are absent, and which model could first do it is a judgement. The forecast therefore uses a wider spread than these rows show.</p>
      </Section>
      <Attribution text={`Cases and lags: own research, read in the pages named beside them, ${file ? formatDay(file.snapshot) : "no day"}. ${history.attribution}`} />
    </Shell>
  );
}

function headline({ survived, harmed }: History["reading"]["byOutcome"]): string {
  if (survived === harmed) return `As many survived a native launch as were harmed: ${survived}`;
  return survived > harmed ? `More survived a native launch than were harmed: ${survived} to ${harmed}` : `More were harmed by a native launch than survived: ${harmed} to ${survived}`;
}

const kinds = (fits: History["fits"]): string => fits.slice(1).map(({ kind, n, median }) => `${kind === "horizontal" ? "Horizontal" : "Vertical"} (${n}): median ${median.toFixed(1)}.`).join(" ");
