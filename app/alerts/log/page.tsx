import Link from "next/link";
import type { Metadata } from "next";
import { formatDay } from "#lib/format/date.ts";
import { formatMomentUtc } from "#lib/format/moment.ts";
import { listAlerts } from "#app/_operations/list-alerts.ts";
import { ask, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { withState } from "#app/_ui/links.ts";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import type { AlertLine } from "../_parts/alert-data.ts";
import { AlertTabs } from "../_parts/alert-tabs.tsx";
import { PagesNav } from "../_parts/pages-nav.tsx";

export const metadata: Metadata = { title: "Log of alerts" };

type Delivered = AlertLine["deliveries"][number];

function deliveredWords({ state, sentAt, notBefore, attempts, lastFault }: Delivered): string {
  if (state === "sent") return sentAt === null ? "sent" : `sent ${formatMomentUtc(sentAt)}`;
  if (state === "failed") return `not delivered after ${attempts} ${attempts === 1 ? "try" : "tries"}${lastFault ? `: ${lastFault}` : ""}`;
  return notBefore === null ? "waits to be sent" : `waits for ${formatMomentUtc(notBefore)}`;
}

const Delivery = ({ alert: { delivery, deliveries } }: { alert: AlertLine }) =>
  deliveries.length === 0 ? (
    <span className="text-ink-soft">{delivery === "inbox" ? "inbox alone" : delivery === "digest" ? "waits for a digest" : "to nobody: there was no recipient"}</span>
  ) : (
    <ul className="flex flex-col gap-0.5">{deliveries.map((each) => <li key={`${each.channel} ${each.recipient} ${each.at}`}>{each.channel === "mail" ? each.recipient : "webhook"} <span className={each.state === "failed" ? "text-dead" : "text-ink-soft"}>{deliveredWords(each)}</span></li>)}</ul>
  );

export default async function LogPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const page = Math.max(1, Number.parseInt(param(search, "page") ?? "1", 10) || 1);
  const data = await ask(caller, listAlerts, { order: "newest-first", page });
  const to = (href: string) => withState(search, href);
  const gone = data.alerts.filter(({ kind }) => kind === "taken-back").length;
  return (
    <Shell caller={caller} search={search} current="/alerts">
      <header className="flex flex-col gap-3">
        <h1 className="text-pretty text-2xl font-normal tracking-tight"><strong className="font-semibold">{data.matching === 0 ? "Nothing was fired yet" : `${data.matching.toLocaleString("en-US")} ${data.matching === 1 ? "alert" : "alerts"} in all`}</strong>{gone > 0 ? `; ${gone} of those shown tell of a correction` : ""}. Nothing here is changed or deleted.</h1>
        <AlertTabs place="/alerts/log" to={to} />
      </header>
      {data.alerts.length === 0 ? <p className="text-ink-soft">What a rule fires stands here with its day, its figures and whom it reached.</p> : (
        <Table caption="Alerts by day">
          <thead><tr><Th>Known on</Th><Th>Company</Th><Th>What</Th><Th>Rule, as it was</Th><Th>To whom</Th><Th>Read</Th></tr></thead>
          <tbody>
            {data.alerts.map((alert) => (
              <Tr key={alert.id}>
                <Td className="num whitespace-nowrap" title={`Evaluated ${formatMomentUtc(alert.at)}`}>{formatDay(alert.day)}</Td>
                <RowTh className="min-w-32"><Link href={to(`/companies/${alert.company.slug}`)} className="text-accent">{alert.company.name}</Link></RowTh>
                <Td className="min-w-56">{alert.kind === "taken-back" ? <Badge>taken back</Badge> : null} {alert.words}<span className="block text-xs text-ink-soft">{alert.basis}</span></Td>
                <Td className="min-w-48">{alert.waitsFor}</Td>
                <Td className="min-w-48 text-sm"><Delivery alert={alert} /></Td>
                <Td className="whitespace-nowrap text-sm text-ink-soft">{alert.readAt === null ? "unread" : `${formatDay(alert.readAt.slice(0, 10) as typeof alert.day)}, ${alert.readBy}`}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
      <PagesNav page={data.page} pages={data.pages} href={(at) => to(`/alerts/log?page=${at}`)} />
    </Shell>
  );
}
