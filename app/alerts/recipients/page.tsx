import type { Metadata } from "next";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listAlertRecipients } from "#app/_operations/list-alert-recipients.ts";
import { listCalendarLinks } from "#app/_operations/list-calendar-links.ts";
import { listCompanies } from "#app/_operations/list-companies.ts";
import { drawToken } from "#app/_adapters/draw-token.ts";
import { ask, ownAddress, pageCaller, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { withState } from "#app/_ui/links.ts";
import { AlertTabs } from "../_parts/alert-tabs.tsx";
import { CalendarSection } from "../_parts/calendar-section.tsx";
import { RecipientSection } from "../_parts/recipient-section.tsx";

export const metadata: Metadata = { title: "Alerts by mail and calendar" };

export default async function RecipientsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const { slug } = await ask(caller, getWorkspace, {});
  const data = await ask(caller, listAlertRecipients, {});
  const { links } = await ask(caller, listCalendarLinks, {});
  const { companies } = await ask(caller, listCompanies, { limit: 1000 });
  const to = (href: string) => withState(search, href);
  const count = data.recipients.length;
  return (
    <Shell caller={caller} search={search} current="/alerts">
      <header className="flex flex-col gap-3">
        <h1 className="text-pretty text-2xl font-normal tracking-tight"><strong className="font-semibold">{count === 0 ? "Nobody gets alerts by mail" : `${count} ${count === 1 ? "person gets" : "people get"} alerts by mail`}</strong>; webhooks are kept in the settings.</h1>
        <AlertTabs place="/alerts/recipients" to={to} />
      </header>
      <div className="flex max-w-5xl flex-col gap-10">
        <RecipientSection data={data} workspace={slug} />
        <CalendarSection links={links} companies={companies} workspace={slug} token={drawToken()} address={await ownAddress()} />
      </div>
    </Shell>
  );
}
