import type { Metadata } from "next";
import { asDay } from "#lib/date.ts";
import { DEMO_OPEN_COMPANY, DEMO_SECRET } from "#lib/demo/fund/demo-check-ins.ts";
import { checkInPath, tokenFor } from "#app/_operations/checkin/token-for.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listCheckIns } from "#app/_operations/list-check-ins.ts";
import { listCompanies } from "#app/_operations/list-companies.ts";
import { drawToken } from "#app/_adapters/draw-token.ts";
import { ask, ownAddress, pageCaller, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { Disclosure } from "#app/_ui/figure.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { AnswerCard } from "./_parts/answer-card.tsx";
import { AskForm } from "./_parts/ask-form.tsx";
import { askableOf, askedByDefault } from "./_parts/askable.ts";
import { minutesWords } from "./_parts/check-in-data.ts";
import { OpenTable } from "./_parts/open-table.tsx";
import { QuestionTable } from "./_parts/question-table.tsx";

export const metadata: Metadata = { title: "Check-ins" };

// Beyond this a form of all companies is none; each is asked on its own page.
const MOST_ASKED = 100;
const MOST_SHOWN = 100;

export default async function CheckInsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const { checkIns, questions, standard, seconds } = await ask(caller, listCheckIns, {});
  const { companies } = await ask(caller, listCompanies, {});
  const to = (href: string) => withState(search, href);
  const today = asDay(workspace.today);
  const [answered, waiting] = [checkIns.filter(({ state }) => state === "answered"), checkIns.filter(({ state }) => state === "open" || state === "late")];
  const over = checkIns.filter(({ state }) => state === "revoked" || state === "expired");
  const late = waiting.filter(({ state }) => state === "late").length;
  const [token, address] = [drawToken(), await ownAddress()];
  // The demo's links are nobody's secret: one of them is there to be tried.
  const tried = caller.credential.kind === "demo" ? checkIns.find(({ company, state }) => company.slug === DEMO_OPEN_COMPANY && state !== "revoked" && state !== "expired") : undefined;
  const shown = tried && checkInPath(tokenFor(DEMO_SECRET, tried.id));
  const asking = { questions, standard, workspace: workspace.slug, token, address, ...askedByDefault(today) };
  return (
    <Shell caller={caller} search={search}>
      <header className="flex max-w-[72rem] flex-col gap-1.5">
        <h1 className="text-2xl font-normal tracking-tight text-pretty">
          <strong className="font-semibold">{waiting.length === 0 ? "No founder owes an answer" : `${waiting.length} ${waiting.length === 1 ? "founder has" : "founders have"} not answered yet`}</strong>
          {waiting.length === 0 ? "." : late === 0 ? "; none is late." : `; ${late} ${late === 1 ? "is" : "are"} late.`}
        </h1>
        <p className="text-ink-soft">{answered.length === 0 ? "Three numbers and a line by a link, without an account: what they answer goes straight into the ledger." : `${answered.length} answered; it took founders ${seconds === 0 ? "a time that was not measured" : minutesWords(seconds)} in all.`}</p>
        {shown ? <p><LinkButton tone="quiet" href={shown} prefetch={false}>See what a founder sees</LinkButton></p> : null}
      </header>
      {waiting.length > 0 ? <OpenTable {...{ checkIns: waiting, workspace: workspace.slug, today, token: drawToken(), address, to }} /> : null}
      <Section title="Ask founders" lead="Three numbers and a line; anything more names the decision that it feeds.">
        {companies.length === 0 ? <p>Add a company first.</p> : companies.length > MOST_ASKED ? <p>This workspace has {companies.length.toLocaleString("en-US")} companies: ask on a company&rsquo;s own page, or by <code>request-check-in</code> on the command line.</p> : <AskForm companies={askableOf(companies, checkIns)} {...asking} />}
      </Section>
      {answered.length > 0 ? (
        <Section title="Answers">
          <ul className="flex flex-col divide-y rounded-md border bg-surface">{answered.slice(0, MOST_SHOWN).map((each) => <AnswerCard key={each.id} checkIn={each} workspace={workspace.slug} named to={to} />)}</ul>
        </Section>
      ) : null}
      <QuestionTable questions={questions} workspace={workspace.slug} />
      {over.length > 0 ? <Disclosure summary={`${over.length} revoked or expired`}><OpenTable {...{ checkIns: over.slice(0, MOST_SHOWN), workspace: workspace.slug, today, token, address, to }} /></Disclosure> : null}
    </Shell>
  );
}
