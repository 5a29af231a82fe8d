import { CircleCheck, Clock, TriangleAlert } from "lucide-react";
import { formatMoment } from "#lib/format/moment.ts";
import type { listMessages } from "#app/_operations/list-messages.ts";
import { Badge } from "#app/_ui/badge.tsx";

export type MessagesData = Awaited<ReturnType<(typeof listMessages)["call"]>>;
export type MessageView = MessagesData["messages"][number];
export type State = MessageView["state"];
export const STATES: readonly State[] = ["waiting", "sent", "failed"];

const LOOK = {
  waiting: { tone: undefined, icon: <Clock aria-hidden />, word: "waiting" },
  sent: { tone: "alive", icon: <CircleCheck aria-hidden />, word: "sent" },
  failed: { tone: "dead", icon: <TriangleAlert aria-hidden />, word: "not delivered" },
} as const;

/** Where a message is, since or until when, and what went wrong. */
export function MessageStateText({ message: { state, at, attempts, lastFault, topic }, delivery, zone }: { message: MessageView; delivery: MessagesData["delivery"]; zone: string }) {
  const look = LOOK[state];
  return (
    <div className="flex min-w-0 flex-col gap-0.5 text-sm">
      <p className="flex flex-wrap items-center gap-x-2">
        <Badge tone={look.tone} icon={look.icon}>{look.word}</Badge>
        <span className="num text-ink-soft">{state === "waiting" ? waitsFor({ at, topic, delivery, zone }) : at ? formatMoment(at, zone) : null}</span>
      </p>
      {lastFault && state !== "sent" ? <p className={state === "failed" ? "wrap-anywhere text-dead" : "wrap-anywhere text-ink-soft"}>{lastFault}{attempts > 1 ? ` (attempt ${attempts})` : ""}</p> : null}
    </div>
  );
}

function waitsFor({ at, topic, delivery, zone }: { at: string | null; topic: string; delivery: MessagesData["delivery"]; zone: string }): string {
  if (delivery?.sendsNothing) return "the demo sends nothing";
  if (delivery?.runs === false) return "jobs are off";
  if (topic === "mail" && !delivery?.mailFrom) return "mail is not set up";
  return at ? `until ${formatMoment(at, zone)}` : "goes out in a moment";
}
