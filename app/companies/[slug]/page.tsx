import type { Metadata } from "next";
import { asPeriod, isPeriod } from "#lib/date.ts";
import { formatPeriod } from "#lib/format/date.ts";
import { getCompany } from "#app/_operations/get-company.ts";
import { listFigureHistory } from "#app/_operations/list-figure-history.ts";
import { priceOneOffs } from "#app/_operations/price-one-offs.ts";
import { ask, asOfParam, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { withState } from "#app/_ui/links.ts";
import { ActivitySection } from "./_parts/activity-section.tsx";
import { CapTableSection } from "./_parts/cap-table-section.tsx";
import { CashSection } from "./_parts/cash-section.tsx";
import { CheckInsSection } from "./_parts/check-ins-section.tsx";
import { ConventionsSection } from "./_parts/conventions-section.tsx";
import { EmptyCompany } from "./_parts/empty-company.tsx";
import { EventsSection } from "./_parts/events-section.tsx";
import { FeaturesSection } from "./_parts/features-section.tsx";
import { FiguresSection } from "./_parts/figures-section.tsx";
import { HistoryDrawer } from "./_parts/history-drawer.tsx";
import { HistoryList } from "./_parts/history-list.tsx";
import { InferenceSection } from "./_parts/inference-section.tsx";
import { InvestmentsSection } from "./_parts/investments-section.tsx";
import { LeversSection } from "./_parts/levers-section.tsx";
import { OneOffsSection } from "./_parts/one-offs-section.tsx";
import { PlainFigures } from "./_parts/plain-figures.tsx";
import { PositionStrip } from "./_parts/position-strip.tsx";
import { RoundsSection } from "./_parts/rounds-section.tsx";
import { SettingsSection } from "./_parts/settings-section.tsx";
import { TiersSection } from "./_parts/tiers-section.tsx";
import { VerdictHeader } from "./_parts/verdict-header.tsx";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

const read = async ({ params, searchParams }: Props) => {
  const { slug } = await params;
  const search = await searchParams;
  const caller = await pageCaller(search);
  return { caller, search, input: { company: decodeURIComponent(slug), asOf: asOfParam(search) } };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { caller, input } = await read(props);
  const { company } = await ask(caller, getCompany, input);
  return { title: company.name };
}

export default async function CompanyPage(props: Props) {
  const { caller, search, input } = await read(props);
  const data = await ask(caller, getCompany, input);
  const prices = await ask(caller, priceOneOffs, input);
  const empty = data.figures.length === 0;
  return (
    <Shell caller={caller} search={search} current={data.workspace.kind === "company" ? "/" : undefined} asOf>
      <VerdictHeader data={data} />
      <PositionStrip {...{ caller, data, input }} />
      {empty && data.current ? <EmptyCompany data={data} search={search} /> : null}
      {empty ? null : (
        <>
          <div className="grid items-start gap-x-6 gap-y-8 xl:grid-cols-[minmax(0,1fr)_24rem] print:grid-cols-[minmax(0,1fr)_24rem] print:gap-y-4">
            <CashSection data={data} />
            <div className="flex min-w-0 flex-col gap-8 print:gap-4">
              <LeversSection verdict={data.verdict} />
              <ConventionsSection verdict={data.verdict} />
            </div>
          </div>
          <TiersSection verdict={data.verdict} />
          <PlainFigures data={data} />
          <FiguresSection data={data} search={search} />
        </>
      )}
      <CheckInsSection {...{ caller, search, data }} />
      <OneOffsSection data={data} prices={prices} />
      <div className="grid items-start gap-x-6 gap-y-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] print:gap-y-4">
        <RoundsSection data={data} />
        <EventsSection data={data} prices={prices} />
      </div>
      <InvestmentsSection {...{ caller, search, data, input }} />
      <CapTableSection {...{ caller, search, data, input }} />
      <FeaturesSection {...{ caller, search, input }} />
      {empty ? null : <InferenceSection caller={caller} search={search} data={data} />}
      <SettingsSection data={data} prices={prices} />
      <ActivitySection activity={data.activity} />
      <History {...{ caller, search, input }} />
    </Shell>
  );
}

async function History({ caller, search, input }: Awaited<ReturnType<typeof read>>) {
  const asked = param(search, "period");
  if (asked === null || !isPeriod(asked)) return null;
  const period = asPeriod(asked);
  const { rows } = await ask(caller, listFigureHistory, { ...input, period });
  const kept = Object.entries({ months: param(search, "months"), parts: param(search, "parts") }).filter((entry): entry is [string, string] => entry[1] !== null);
  const to = (rest: string) => withState(search, `/companies/${input.company}${rest}`);
  return (
    <HistoryDrawer title={`History of ${formatPeriod(period)}`} description="Old to new: every row that was reported, by whom and from what." back={to(`?${new URLSearchParams(kept).toString()}`)}>
      <HistoryList period={period} rows={rows} entriesHref={to(`/entries?month=${period}`)} />
    </HistoryDrawer>
  );
}
