import type { Metadata } from "next";
import Link from "next/link";
import { shownAs } from "#lib/ai-risk/shown-as.ts";
import { GATE_WORDS, KIND_WORDS, MOAT_WORDS } from "#lib/ai-risk/register/feature-facts.ts";
import { meetingDay } from "#lib/charts/feature-axis.ts";
import { asDay } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { getFeature } from "#app/_operations/get-feature.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listBenchmarks } from "#app/_operations/list-benchmarks.ts";
import { ask, asOfParam, pageCaller, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { FeatureAxis } from "#app/_ui/charts/feature-axis.tsx";
import { Disclosure } from "#app/_ui/figure.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import { CapitalOnIt } from "../_parts/capital-on-it.tsx";
import { Attribution, DataAge } from "../_parts/attribution.tsx";
import { FeatureFields } from "../_parts/feature-fields.tsx";
import { FlagMark } from "../_parts/flag-mark.tsx";
import { JudgesSection } from "./_parts/judges-section.tsx";
import { OutcomeSection } from "./_parts/outcome-section.tsx";
import { ThreeChances } from "./_parts/three-chances.tsx";
import { headline, meetingWords, why } from "./_parts/words.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

const read = async ({ params, searchParams }: Props) => {
  const { id } = await params;
  const search = await searchParams;
  const caller = await pageCaller(search);
  return { caller, search, data: await ask(caller, getFeature, { feature: id.slice(0, 36).padEnd(36, "-"), asOf: asOfParam(search) }) };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).data.feature.name };
}

export default async function FeaturePage(props: Props) {
  const { caller, search, data } = await read(props);
  const workspace = await ask(caller, getWorkspace, {});
  const { benchmarks } = await ask(caller, listBenchmarks, {});
  const { feature, detail, asOf, today, frontier, sensitivity, history } = data;
  const current = asOf >= today;
  const pooled = feature.standing === "refused" ? null : (feature.forecast?.pooled ?? null);
  const [most] = sensitivity;
  return (
    <Shell caller={caller} search={search} current="/features" asOf>
      <header className="flex max-w-5xl flex-col gap-1.5">
        <p className="text-sm text-ink-soft">
          <Link href={withState(search, "/features")} className="underline underline-offset-2">Features</Link> / <Link href={withState(search, `/companies/${feature.company.slug}`)} className="underline underline-offset-2">{feature.company.name}</Link>
        </p>
        <h1 className="text-2xl font-normal tracking-tight">{feature.name}: <strong className="font-semibold">{headline(feature)}</strong>.</h1>
        <p className="flex flex-wrap items-center gap-2"><FlagMark flag={pooled?.flag ?? null} standing={feature.standing} shipped={feature.shipped} /> <span>{feature.task}</span></p>
        <p className="text-ink-soft">{why(feature)}{most && pooled ? ` What is unknown and moves the answer most: ${most.words}.` : ""}</p>
      </header>
      {feature.forecast?.dataDate ? <DataAge dataDate={feature.forecast.dataDate} today={asOf} /> : null}
      <ThreeChances data={data} />
      {frontier && frontier.fan.length > 0 && feature.standing !== "refused" ? (
        <Section title="Needed and expected, on one axis" lead={`${pooled ? `${meetingWords(meetingDay({ fan: frontier.fan, need: pooled.need }), asDay(frontier.asOf), frontier.fan.at(-1)?.day ?? asDay(frontier.asOf))} ` : ""}Forecast on ${formatDay(asDay(frontier.asOf))}, from data of ${formatDay(asDay(frontier.dataDate))}.`}>
          <FeatureAxis title="Capability over time" data={{ records: data.records, fan: frontier.fan, need: pooled?.need ?? null, asOf: asDay(frontier.asOf) }} />
        </Section>
      ) : null}
      <div className="grid items-start gap-x-6 gap-y-8 lg:grid-cols-2">
        {sensitivity.length > 0 && pooled ? (
          <Section title="What would change it" lead={`Each unknown held at its middle${feature.judges > 1 ? ` for all ${feature.judges} judges, averaged over them` : ""}; the one that narrows the shipping date most first.`}>
            <Table caption="What would change it">
              <thead><tr><Th>If we knew</Th><Th number>P(shipped)</Th><Th number>Months narrower</Th></tr></thead>
              <tbody>
                {sensitivity.map((effect) => (
                  <Tr key={effect.words}><Td>{effect.words}</Td><Td number>{shownAs(effect.pShipped12)}</Td><Td number>{effect.narrowerMonths.toFixed(1)}</Td></Tr>
                ))}
              </tbody>
            </Table>
          </Section>
        ) : null}
        <Section title="What it rests on">
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
            {([
              ["Who wants it", KIND_WORDS[feature.kind]], ["Reliability needed", formatPercent(detail.reliability, detail.reliability > 0.99 ? 2 : 0)], ["First cost over what it may cost", String(detail.costRatio)],
              ["What slows a lab down", GATE_WORDS[detail.gate]], ["Moats", detail.moats.map((moat) => MOAT_WORDS[moat]).join("; ") || "None"], ["Capable since", detail.capableSince ? formatDay(detail.capableSince) : "not stated"], ["Owner", feature.owner ?? "nobody"],
            ] as const).map(([label, value]) => (
              <div key={label} className="contents"><dt className="text-ink-soft">{label}</dt><dd>{value}</dd></div>
            ))}
            <div className="contents"><dt className="text-ink-soft">Share of revenue</dt><dd>{feature.revenueShare === null ? <Unknown why="The share was not stated." /> : formatPercent(feature.revenueShare, 0)}</dd></div>
            <div className="contents"><dt className="text-ink-soft">Capital on it</dt><dd><CapitalOnIt line={feature} /></dd></div>
          </dl>
          {detail.links.length > 0 ? (
            <ul className="flex flex-col gap-1">
              {detail.links.map(({ url, day, says }) => (
                <li key={url}><a href={url} rel="noreferrer" className="break-all text-accent underline underline-offset-2">{says || url}</a>{day ? <span className="num text-ink-soft"> {formatDay(asDay(day))}</span> : null}</li>
              ))}
            </ul>
          ) : null}
          {current ? (
            <Disclosure summary="Change it" className="no-print">
              <OperationForm operation="update-feature" workspace={workspace.slug} label="Change the feature" hidden={{ feature: feature.id, "version:number": String(detail.version) }} done="Changed; it was forecast anew." className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-3">
                <FeatureFields start={{ ...detail, ...feature }} />
                <div className="sm:col-span-3"><SubmitButton>Save</SubmitButton></div>
              </OperationForm>
              <OperationForm operation="archive-feature" workspace={workspace.slug} label="Take it off the register" hidden={{ feature: feature.id, "archived:boolean": detail.archivedAt ? "false" : "true" }} done={detail.archivedAt ? "Back on the register." : "Off the register; its forecasts stay on the record."} className="pt-3">
                <SubmitButton tone="quiet">{detail.archivedAt ? "Put it back on the register" : "Take it off the register"}</SubmitButton>
              </OperationForm>
            </Disclosure>
          ) : null}
        </Section>
      </div>
      <JudgesSection data={data} workspace={workspace.slug} benchmarks={benchmarks} />
      <OutcomeSection data={data} workspace={workspace.slug} />
      <Section title="Every forecast" lead="Nothing of this log is ever changed.">
        <Table caption="Forecasts of this feature">
          <thead><tr><Th>Day</Th><Th>Because</Th><Th>Data of</Th><Th number>P(capable)</Th><Th number>P(shipped)</Th><Th number>P(harmed)</Th></tr></thead>
          <tbody>
            {history.map((row, index) => (
              <Tr key={index}>
                <Td className="num whitespace-nowrap">{formatDay(row.day)}</Td>
                <Td className="min-w-48">{row.label}</Td>
                <Td className="num whitespace-nowrap">{row.dataDate ? formatDay(row.dataDate) : null}</Td>
                <Td number>{row.pCapable === null ? <Unknown why={row.unknown ?? undefined} /> : shownAs(row.pCapable)}</Td>
                <Td number>{row.pShipped === null ? null : shownAs(row.pShipped)}</Td>
                <Td number>{row.pHarmed === null ? null : shownAs(row.pHarmed)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </Section>
      <Attribution text={data.attribution} />
    </Shell>
  );
}
