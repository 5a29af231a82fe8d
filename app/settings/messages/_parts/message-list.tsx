import Link from "next/link";
import { formatMoment } from "#lib/format/moment.ts";
import { classNames } from "#app/_ui/class-names.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { ActionButton } from "../../../companies/[slug]/_parts/action-button.tsx";
import { type MessagesData, MessageStateText, type State } from "./message-state.tsx";

type Props = { data: MessagesData; state: State | null; page: number; to: (more: { state?: State | null; page?: number }) => string; workspace: string };

const NAMES = { waiting: "Waiting", sent: "Sent", failed: "Not delivered" } as const;
const EMPTY = { all: "Nothing was ever to be sent. Check-ins, alerts and digests will show here.", waiting: "Nothing waits.", sent: "Nothing was sent yet.", failed: "Nothing failed." } as const;

/** What is to leave this installation, what left and what could not. */
export function MessageList({ data: { messages, more, counts, delivery, zone }, state, page, to, workspace }: Props) {
  const tab = (each: State | null, name: string, n: number) => (
    <Link key={name} href={to({ state: each })} aria-current={state === each ? "page" : undefined} className={classNames("touch inline-flex items-center gap-1.5 rounded-md px-2.5 py-1 text-sm", state === each ? "bg-accent-soft font-medium text-accent" : "text-ink-soft hover:bg-sunken")}>
      {name} <span className="num">{n.toLocaleString("en-US")}</span>
    </Link>
  );
  return (
    <Section
      title={<span id="messages" className="scroll-mt-16">Messages</span>}
      lead={`The newest first, times of ${zone}. What a delivered message said is not kept.`}
      actions={counts.failed > 1 ? (
        <>
          <ActionButton operation="dismiss-failed-messages" workspace={workspace} label="Dismiss all that were not delivered" hidden={{}} done="Dismissed.">Dismiss all {counts.failed.toLocaleString("en-US")}</ActionButton>
          <ActionButton operation="resend-failed-messages" workspace={workspace} label="Send all again that were not delivered" hidden={{}} tone="quiet" done="They wait again.">Send all {counts.failed.toLocaleString("en-US")} again</ActionButton>
        </>
      ) : undefined}
    >
      <nav aria-label="Which messages" className="no-print flex flex-wrap gap-1">
        {tab(null, "All", counts.waiting + counts.sent + counts.failed)}
        {(["waiting", "sent", "failed"] as const).map((each) => tab(each, NAMES[each], counts[each]))}
      </nav>
      {messages.length === 0 ? (
        <p className="rounded-md border border-dashed border-line-strong px-4 py-6 text-center text-ink-soft">{EMPTY[state ?? "all"]}</p>
      ) : (
        <ul className="divide-y rounded-md border bg-surface">
          {messages.map((message) => (
            <li key={message.id} className="grid gap-x-6 gap-y-1 px-4 py-2.5 md:grid-cols-[10rem_minmax(0,3fr)_minmax(0,3fr)_11rem] md:items-start">
              <span className="num text-sm text-ink-soft">{formatMoment(message.createdAt, zone)}</span>
              <div className="min-w-0">
                <p className="wrap-anywhere">{message.what}</p>
                <p className="text-sm wrap-anywhere text-ink-soft">{message.topic} to {message.to}</p>
              </div>
              <MessageStateText message={message} delivery={delivery} zone={zone} />
              {message.state === "failed" ? (
                <div className="flex flex-wrap gap-1 md:justify-end">
                  <ActionButton operation="dismiss-message" workspace={workspace} label={`Dismiss "${message.what}" to ${message.to}`} hidden={{ message: message.id }} done="Dismissed.">Dismiss</ActionButton>
                  <ActionButton operation="resend-message" workspace={workspace} label={`Send "${message.what}" to ${message.to} again`} hidden={{ message: message.id }} tone="quiet" done="It waits again.">Send again</ActionButton>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {page > 1 || more ? (
        <nav aria-label="Pages of messages" className="flex gap-2">
          {page > 1 ? <LinkButton href={to({ state, page: page - 1 })}>Newer</LinkButton> : null}
          {more ? <LinkButton href={to({ state, page: page + 1 })}>Older</LinkButton> : null}
        </nav>
      ) : null}
    </Section>
  );
}
