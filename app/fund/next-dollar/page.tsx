import type { Metadata } from "next";
import { isCurrency } from "#lib/money.ts";
import { nextDollarSentence } from "#lib/portfolio/next-dollar/next-dollar-sentence.ts";
import { formatDay } from "#lib/format/date.ts";
import { getNextDollar } from "#app/_operations/get-next-dollar.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listCompanies } from "#app/_operations/list-companies.ts";
import { listLedger } from "#app/_operations/list-ledger.ts";
import { listOutcomeViews } from "#app/_operations/list-outcome-views.ts";
import { listReserves } from "#app/_operations/list-reserves.ts";
import { ask, asOfParam, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { stateOf, withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { FundTabs } from "../_parts/fund-tabs.tsx";
import { CandidateTable } from "./_parts/candidate-table.tsx";
import { OutcomesSection } from "./_parts/outcomes-section.tsx";
import { ReservesSection } from "./_parts/reserves-section.tsx";
import { UnsaidSection } from "./_parts/unsaid-section.tsx";

export const metadata: Metadata = { title: "Next dollar" };

// A list of more is no list to choose from, and weighs on every visit.
const MOST_CHOICES = 500;

/** Where the next dollar goes: rescues and winners apart, keeping it among both; and the reserves that it comes from. */
export default async function NextDollarPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const { slug, today } = await ask(caller, getWorkspace, {});
  const asOf = asOfParam(search);
  const answer = await ask(caller, getNextDollar, { asOf });
  const { reserves } = await ask(caller, listReserves, { asOf });
  const { funds } = await ask(caller, listLedger, { tables: [], asOf });
  const { companies } = await ask(caller, listCompanies, {});
  const choices = companies.length > MOST_CHOICES ? [] : companies.map((each) => ({ value: each.slug, label: each.name }));
  const { rescues, winners, undecided, unsaid, others, nothing } = answer;
  const current = answer.asOf >= today;
  const company = companies.find((each) => each.slug === param(search, "state"));
  const open = current && company && isCurrency(company.currency) ? { ...company, currency: company.currency } : null;
  const start = open ? ((await ask(caller, listOutcomeViews, { company: open.slug })).views[0] ?? null) : null;
  const to = (href: string) => withState(search, href);
  const { headline, proof, rest } = nextDollarSentence({ rescues: rescues.candidates, winners: winners.candidates, nothing: nothing.multiple, unsaid: unsaid.length });
  const shared = { workspace: slug, current, to };
  const any = rescues.candidates.length + winners.candidates.length > 0;
  return (
    <Shell caller={caller} search={search} current="/fund" asOf>
      <FundTabs funds={[]} fund={null} place="next-dollar" to={to} />
      <header className="flex max-w-[72rem] flex-col gap-1.5">
        <h1 className="text-pretty text-xl font-normal tracking-tight sm:text-2xl"><strong className="font-semibold">{headline}</strong>{proof ? `; ${proof}.` : "."}</h1>
        <p className="text-ink-soft">{rest} {any ? `As known on ${formatDay(answer.asOf)}. A multiple is of this dollar alone: what it does to what is held already is not in it, and the multiple knows no years.` : ""}</p>
      </header>
      {any ? (
        <>
          <Section title="Winners" lead="Companies that live by default: what the next dollar makes of them.">
            <CandidateTable caption="Winner dollars" candidates={winners.candidates} nothing={nothing.multiple} {...shared} />
          </Section>
          <Section title="Rescues" lead="Companies that die by default: what the next dollar brings back, and whether it only delays death.">
            <CandidateTable caption="Rescue dollars" candidates={rescues.candidates} nothing={nothing.multiple} {...shared} />
          </Section>
        </>
      ) : null}
      {undecided.length > 0 ? (
        <Section title="Neither" lead="Their verdict is too close, stale or unknown, so they are neither a rescue nor a winner.">
          <CandidateTable caption="Judged neither way" candidates={undecided} nothing={null} {...shared} />
        </Section>
      ) : null}
      <UnsaidSection unsaid={unsaid} others={others} {...shared} />
      {current && companies.length > 0 ? <OutcomesSection workspace={slug} companies={choices.length > 0 ? choices : unsaid.slice(0, MOST_CHOICES).map(({ company: each }) => ({ value: each.slug, label: each.name }))} kept={stateOf(search)} company={open} start={start} /> : null}
      <ReservesSection reserves={reserves} funds={funds} companies={choices} start={reserves.find(({ id }) => id === param(search, "reserve")) ?? null} {...shared} />
    </Shell>
  );
}
