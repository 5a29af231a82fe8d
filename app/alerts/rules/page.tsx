import Link from "next/link";
import type { Metadata } from "next";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listAlertRules } from "#app/_operations/list-alert-rules.ts";
import { ask, pageCaller, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { withState } from "#app/_ui/links.ts";
import { ActionButton } from "../../companies/[slug]/_parts/action-button.tsx";
import type { Rules } from "../_parts/alert-data.ts";
import { AlertTabs } from "../_parts/alert-tabs.tsx";
import { DELIVERY_WORDS } from "../_parts/delivery-words.ts";
import { ruleLink } from "../_parts/rule-link.ts";

export const metadata: Metadata = { title: "Alert rules" };

function Rule({ rule, workspace, to }: { rule: Rules["rules"][number]; workspace: string; to: (href: string) => string }) {
  const { id, words, again, company, delivery, paused, beyond, names, unknown, watched } = rule;
  const rest = beyond - names.length;
  return (
    <li className="grid items-start gap-x-6 gap-y-2 px-4 py-3 sm:grid-cols-[1fr_auto]">
      <div className="flex min-w-0 flex-col gap-0.5">
        <p className="font-semibold">{words} {paused ? <Badge>paused</Badge> : null}</p>
        <p className="text-sm text-ink-soft">{company ? <Link href={to(`/companies/${company.slug}`)} className="text-accent underline">{company.name}</Link> : "Every company"} · {again} · {DELIVERY_WORDS[delivery].toLowerCase()}</p>
        {paused ? null : (
          <p className="text-sm text-pretty">
            {beyond === 0 ? `None of ${watched} is beyond it.` : <>{beyond} of {watched} {beyond === 1 ? "is" : "are"} beyond it: {names.map((each, at) => <span key={each.slug}>{at > 0 ? ", " : ""}<Link href={to(`/companies/${each.slug}`)} className="text-accent underline">{each.name}</Link></span>)}{rest > 0 ? ` and ${rest} more` : ""}.</>}
            {unknown > 0 ? <span className="text-ink-soft"> Of {unknown} nothing is known yet.</span> : null}
          </p>
        )}
      </div>
      <div className="-ml-2.5 flex items-center gap-1 sm:ml-0">
        <LinkButton href={to(ruleLink(rule))} tone="plain" size="sm" aria-label={`Change: ${words}`}>Change</LinkButton>
        <ActionButton operation="pause-alert-rule" workspace={workspace} label={`${paused ? "Take up again" : "Pause"}: ${words}`} hidden={{ rule: id, "paused:boolean": paused ? "false" : "true" }} done={paused ? "It looks again from now on." : "Paused."}>{paused ? "Take up" : "Pause"}</ActionButton>
        <ActionButton operation="withdraw-alert-rule" workspace={workspace} label={`Withdraw: ${words}`} hidden={{ rule: id }} done="Withdrawn; what it fired stays in the log.">Withdraw</ActionButton>
      </div>
    </li>
  );
}

export default async function RulesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const { slug } = await ask(caller, getWorkspace, {});
  const { rules, evaluated } = await ask(caller, listAlertRules, {});
  const to = (href: string) => withState(search, href);
  const active = rules.filter(({ paused }) => !paused).length;
  return (
    <Shell caller={caller} search={search} current="/alerts">
      <header className="flex flex-col gap-3">
        <h1 className="text-pretty text-2xl font-normal tracking-tight">
          <strong className="font-semibold">{active === 0 ? "No rule looks at the companies" : `${active} ${active === 1 ? "rule looks" : "rules look"} at the companies`}</strong>
          {evaluated ? " with every report and every day. One crossing tells once." : ": this workspace is shown as known on one day, so nothing in it is news. Rules can be tried on its past."}
        </h1>
        <AlertTabs place="/alerts/rules" to={to} />
      </header>
      <div className="flex max-w-5xl flex-col gap-3">
        <div className="flex flex-wrap gap-2">
          <LinkButton href={to("/alerts/rules/new")} tone="primary">New rule</LinkButton>
          {rules.length === 0 ? <ActionButton operation="add-default-alert-rules" workspace={slug} label="Add the usual rules" hidden={{}} tone="quiet" done="Added.">Add the usual three</ActionButton> : null}
        </div>
        {rules.length === 0 ? <p className="text-ink-soft">The usual three: runway below 6 months, verdict turned to default dead, nothing reported for 45 days. They go to the inbox alone.</p> : <ol aria-label="Rules" className="divide-y rounded-md border bg-surface">{rules.map((rule) => <Rule key={rule.id} rule={rule} workspace={slug} to={to} />)}</ol>}
      </div>
    </Shell>
  );
}
