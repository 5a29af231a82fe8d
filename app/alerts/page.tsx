import { Bell } from "lucide-react";
import type { Metadata } from "next";
import { formatDay } from "#lib/format/date.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listAlertRules } from "#app/_operations/list-alert-rules.ts";
import { listAlerts } from "#app/_operations/list-alerts.ts";
import { ask, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Keys } from "#app/_ui/keys.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { withState } from "#app/_ui/links.ts";
import { ActionButton } from "../companies/[slug]/_parts/action-button.tsx";
import type { Alerts } from "./_parts/alert-data.ts";
import { AlertKeys } from "./_parts/alert-keys.tsx";
import { AlertRow } from "./_parts/alert-row.tsx";
import { AlertTabs } from "./_parts/alert-tabs.tsx";
import { PagesNav } from "./_parts/pages-nav.tsx";

export const metadata: Metadata = { title: "Alerts" };

function Headline({ unread, unreadCompanies: companies, latest }: Alerts) {
  return (
    <h1 className="text-pretty text-2xl font-normal tracking-tight">
      <strong className="font-semibold">{unread === 0 ? "Nothing is unread" : `${unread} ${unread === 1 ? "alert is" : "alerts are"} unread`}</strong>
      {unread > 0 ? `, in ${companies} ${companies === 1 ? "company" : "companies"}` : ""}.{latest ? ` The latest is of ${formatDay(latest)}.` : ""}
    </h1>
  );
}

export default async function AlertsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const { slug } = await ask(caller, getWorkspace, {});
  const page = Math.max(1, Number.parseInt(param(search, "page") ?? "1", 10) || 1);
  const data = await ask(caller, listAlerts, { page });
  const { rules } = await ask(caller, listAlertRules, {});
  const to = (href: string) => withState(search, href);
  return (
    <Shell caller={caller} search={search} current="/alerts">
      <AlertKeys />
      <header className="flex flex-col gap-3">
        <Headline {...data} />
        <AlertTabs place="/alerts" to={to} />
      </header>
      {data.alerts.length === 0 ? (
        <EmptyState icon={<Bell aria-hidden />} title="Nothing was crossed yet" actions={<LinkButton href={to("/alerts/rules")} tone="primary">See the rules</LinkButton>}>
          {rules.length === 0 ? "There are no rules: make one, and try it on the last twelve months first." : `${rules.length} ${rules.length === 1 ? "rule looks" : "rules look"} at every report and every day. What crosses a threshold comes here, once.`}
        </EmptyState>
      ) : (
        <div className="flex max-w-5xl flex-col gap-3">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="hidden text-sm text-ink-soft sm:block"><Keys keys="↑" /> <Keys keys="↓" /> go through them, <Keys keys="r" /> marks one as read.</p>
            {data.unread > 1 ? <ActionButton operation="mark-alert-read" workspace={slug} label="Mark all as read" hidden={{}} tone="quiet" done="All are read.">Mark all as read</ActionButton> : null}
          </div>
          <ol aria-label="Alerts" className="divide-y rounded-md border bg-surface">
            {data.alerts.map((alert) => <AlertRow key={alert.id} alert={alert} workspace={slug} to={to} />)}
          </ol>
          <PagesNav page={data.page} pages={data.pages} href={(at) => to(`/alerts?page=${at}`)} />
        </div>
      )}
    </Shell>
  );
}
