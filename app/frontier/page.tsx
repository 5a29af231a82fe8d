import type { Metadata } from "next";
import Link from "next/link";
import { shownAs } from "#lib/ai-risk/shown-as.ts";
import { formatDay } from "#lib/format/date.ts";
import { getForecastEvidence } from "#app/_operations/get-forecast-evidence.ts";
import { getFrontier } from "#app/_operations/get-frontier.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listMoves } from "#app/_operations/list-moves.ts";
import { listProgressFiles } from "#app/_operations/list-progress-files.ts";
import { ask, asOfParam, pageCaller, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { FeatureAxis } from "#app/_ui/charts/feature-axis.tsx";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Attribution, DataAge } from "../features/_parts/attribution.tsx";
import { CapitalOnIt } from "../features/_parts/capital-on-it.tsx";
import { RiskRange } from "../features/_parts/risk-range.tsx";
import { BacktestSection } from "./_parts/backtest-section.tsx";
import { CitedSection, FitsSection } from "./_parts/fits-section.tsx";
import { PriceSection } from "./_parts/price-section.tsx";

export const metadata: Metadata = { title: "Frontier" };

const points = (move: number): string => `${move > 0 ? "+" : ""}${(move * 100).toFixed(0)} points`;

export default async function FrontierPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const frontier = await ask(caller, getFrontier, { asOf: asOfParam(search) });
  const { run, moves } = await ask(caller, listMoves, { asOf: asOfParam(search) });
  const { files, releases } = await ask(caller, listProgressFiles, {});
  const evidence = await ask(caller, getForecastEvidence, {});
  const { asOf, today, records, fan } = frontier;
  const best = records.at(-1);
  const year = fan[12];
  const current = asOf >= today;
  return (
    <Shell caller={caller} search={search} current="/frontier" asOf>
      <header className="flex max-w-4xl flex-col gap-1.5">
        <h1 className="text-2xl font-normal tracking-tight">
          {best ? <><strong className="font-semibold">Frontier today {best.value.toFixed(1)} ECI</strong> ({best.model}, {formatDay(best.day)}){year ? `; in 12 months ${year.q50.toFixed(1)} (80%: ${year.q10.toFixed(1)} to ${year.q90.toFixed(1)})` : "; nothing is forecast"}.</> : "No model is known."}
        </h1>
        <p className="text-ink-soft">Points of Epoch&apos;s capability index, {frontier.models} models, data of {formatDay(frontier.dataDate)}. <Link href={withState(search, "/frontier/history")} className="text-accent underline underline-offset-2">What happened to products that a model reached</Link></p>
      </header>
      <DataAge dataDate={frontier.dataDate} today={asOf} />
      {fan.length > 0 ? (
        <Section title="Records and what follows" lead="Every simple trend under-forecast 2023 to 2026; read the upper half of the fan as no less likely than it looks.">
          <FeatureAxis title="The frontier over time" data={{ records, fan, need: null, asOf, models: frontier.released }} />
        </Section>
      ) : null}
      <Section title="What the last change moved" lead={run ? `${run.label}, ${formatDay(run.day)}, by ${run.by}: ${run.features} ${run.features === 1 ? "feature" : "features"} forecast anew.` : "No release or file was entered since features were registered."}>
        {run && moves.length > 0 ? (
          <Table caption="Moves">
            <thead><tr><Th>Feature</Th><Th>Company</Th><Th number>P(shipped) before</Th><Th number>after</Th><Th number>Move</Th><Th number>Revenue at risk a year</Th><Th number>Capital at risk</Th></tr></thead>
            <tbody>
              {moves.slice(0, 200).map(({ feature, before, after, move }) => (
                <Tr key={feature.id}>
                  <RowTh><Link href={withState(search, `/features/${feature.id}`)} className="text-accent underline-offset-2 hover:underline">{feature.name}</Link></RowTh>
                  <Td>{feature.company.name}</Td>
                  <Td number>{before?.pShipped === null || before === null ? "unknown" : shownAs(before.pShipped)}</Td>
                  <Td number>{after.pShipped === null ? "unknown" : shownAs(after.pShipped)}</Td>
                  <Td number>{move === null ? null : points(move)}</Td>
                  <Td number><RiskRange line={feature} /></Td>
                  <Td number><CapitalOnIt line={feature} /></Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        ) : null}
      </Section>
      <BacktestSection evidence={evidence} workspace={workspace.slug} renew={current} />
      <PriceSection prices={evidence.prices} fall={evidence.fits.prices} until={evidence.pricesUntil} />
      <FitsSection evidence={evidence} />
      <CitedSection cited={evidence.fits.cited} />
      <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-2">
        <Section title="Models entered by hand" lead="A release counts at once, until a newer file knows it.">
          {releases.length > 0 ? (
            <ul className="divide-y rounded-md border bg-surface">
              {releases.map(({ id, name, day, eci, price }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-2 px-3 py-2">
                  <span>{name}, <span className="num">{formatDay(day)}</span>{eci === null ? "" : `, index ${eci}`}{price === null ? "" : `, $${price} per million tokens`}</span>
                  <OperationForm operation="withdraw-model-release" workspace={workspace.slug} label={`Take back ${name}`} hidden={{ release: id }} done="Taken back; all were forecast anew." className="no-print inline-flex flex-col">
                    <SubmitButton tone="plain" size="sm" aria-label={`Take back ${name}`}>Take back</SubmitButton>
                  </OperationForm>
                </li>
              ))}
            </ul>
          ) : null}
          {current ? (
            <OperationForm operation="record-model-release" workspace={workspace.slug} label="Enter a release" done="Entered; all features were forecast anew." className="no-print grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-2">
              <FormText name="name" label="Model" required />
              <FormText name="day" type="date" label="Released on" required max={today} />
              <FormNumber name="eci" label="Capability index" hint="On the ruler of the file in use" />
              <FormNumber name="price" label="Price, $ per million tokens" hint="Three parts input, one part output" />
              <FormText name="link" label="Source" placeholder="https://" />
              <div className="self-end sm:text-right"><SubmitButton>Enter and forecast anew</SubmitButton></div>
            </OperationForm>
          ) : null}
        </Section>
        <Section title="Data files" lead={`In use: ${files.filter(({ inUse, vintage }) => inUse && !vintage).length} files, the newest of ${formatDay(frontier.dataDate)}; older copies kept: ${files.filter(({ inUse, vintage }) => !inUse || vintage).length}.`}>
          <p>
            <Link href={withState(search, "/settings#ai-progress")} className="text-accent underline underline-offset-2">Every file with its day, rows, source and licence, and where to load a newer one: Settings, AI progress data</Link>
          </p>
        </Section>
      </div>
      <Attribution text={frontier.attribution} />
    </Shell>
  );
}
