import { listCheckIns } from "#app/_operations/list-check-ins.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { drawToken } from "#app/_adapters/draw-token.ts";
import { ask, ownAddress, type SearchParams } from "#app/_adapters/page.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { AnswerCard } from "../../../check-ins/_parts/answer-card.tsx";
import { AskForm } from "../../../check-ins/_parts/ask-form.tsx";
import { askableOf, askedByDefault } from "../../../check-ins/_parts/askable.ts";
import { OpenTable } from "../../../check-ins/_parts/open-table.tsx";
import type { CompanyData } from "./company-data.ts";

const MOST_SHOWN = 12;

/** What the founder was asked and said, and the form that asks. A founder's own workspace asks nobody. */
export async function CheckInsSection({ caller, search, data: { company, workspace, today, current } }: { caller: Caller; search: SearchParams; data: CompanyData }) {
  if (workspace.kind === "company") return null;
  const { checkIns, questions, standard } = await ask(caller, listCheckIns, { company: company.slug });
  const to = (href: string) => withState(search, href);
  const [answered, waiting] = [checkIns.filter(({ state }) => state === "answered"), checkIns.filter(({ state }) => state === "open" || state === "late")];
  if (!current && answered.length === 0) return null;
  const [token, address] = [drawToken(), await ownAddress()];
  return (
    <Section title="Founder check-ins" className="no-print" lead={answered.length === 0 && waiting.length === 0 ? "Three numbers and a line by a link: the answer goes straight into the figures." : undefined}>
      {waiting.length > 0 ? <OpenTable {...{ checkIns: waiting, workspace: workspace.slug, today, token: drawToken(), address, to }} /> : null}
      {answered.length > 0 ? <ul className="flex flex-col divide-y rounded-md border bg-surface">{answered.slice(0, MOST_SHOWN).map((each) => <AnswerCard key={each.id} checkIn={each} workspace={workspace.slug} named={false} to={to} />)}</ul> : null}
      {current && !company.archivedAt ? (
        <Disclosure summary="Ask for a check-in">
          <AskForm companies={askableOf([company], checkIns)} questions={questions} standard={standard} workspace={workspace.slug} token={token} address={address} {...askedByDefault(today)} />
        </Disclosure>
      ) : null}
    </Section>
  );
}
