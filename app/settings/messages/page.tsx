import type { Metadata } from "next";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listMessages } from "#app/_operations/list-messages.ts";
import { listWebhooks } from "#app/_operations/list-webhooks.ts";
import { ask, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { withState } from "#app/_ui/links.ts";
import { BackToSettings } from "../_parts/back-to-settings.tsx";
import { HowSent } from "./_parts/how-sent.tsx";
import { MailSection } from "./_parts/mail-section.tsx";
import { MessageList } from "./_parts/message-list.tsx";
import { type MessagesData, type State, STATES } from "./_parts/message-state.tsx";
import { WebhookSection } from "./_parts/webhook-section.tsx";

export const metadata: Metadata = { title: "Messages" };

const plural = (n: number, one: string, many: string): string => `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;

function headline({ failed, waiting, sent }: MessagesData["counts"]): string {
  if (failed + waiting + sent === 0) return "No message has left from here yet.";
  const rest = `${plural(sent, "was", "were")} sent.`;
  if (failed === 0) return `${plural(waiting, "message waits", "messages wait")}, ${rest}`;
  return `${plural(failed, "message was", "messages were")} not delivered; ${plural(waiting, "waits", "wait")}, ${rest}`;
}

export default async function MessagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const state = STATES.find((each) => each === param(search, "state")) ?? null;
  const page = Math.max(1, Number.parseInt(param(search, "page") ?? "1", 10) || 1);
  const data = await ask(caller, listMessages, { state, page });
  const webhooks = await ask(caller, listWebhooks, {});
  const { counts, delivery } = data;
  const to = (more: { state?: State | null; page?: number }) => {
    const query = new URLSearchParams({ ...(more.state ? { state: more.state } : {}), ...(more.page && more.page > 1 ? { page: String(more.page) } : {}) }).toString();
    return withState(search, `/settings/messages${query ? `?${query}` : ""}#messages`);
  };
  return (
    <Shell caller={caller} search={search} current="/settings">
      <BackToSettings href={withState(search, "/settings")} />
      <header className="flex flex-col gap-1">
        <h1 className="text-2xl tracking-tight">
          {headline(counts)}
        </h1>
        <p className="text-ink-soft">
          {delivery?.sendsNothing ? "This is the demo: messages are kept and shown, and the demo sends nothing." : delivery?.runs === false ? "This server was started with JOBS=off: nothing is sent by it." : "Mails and webhook messages of this workspace; each goes out once what caused it is safely stored."}
        </p>
      </header>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-8">
          <MailSection delivery={delivery} workspace={workspace.slug} />
          <HowSent />
        </div>
        <WebhookSection data={webhooks} workspace={workspace.slug} />
      </div>
      <MessageList data={data} state={state} page={page} to={to} workspace={workspace.slug} />
    </Shell>
  );
}
