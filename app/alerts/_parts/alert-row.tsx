import Link from "next/link";
import { formatDay } from "#lib/format/date.ts";
import { classNames } from "#app/_ui/class-names.ts";
import { ActionButton } from "../../companies/[slug]/_parts/action-button.tsx";
import type { AlertLine } from "./alert-data.ts";

/** One alert: which company, from what to what, by which rule and on which rows. */
export const AlertRow = ({ alert, workspace, to }: { alert: AlertLine; workspace: string; to: (href: string) => string }) => {
  const { id, kind, company, words, waitsFor, day, basis, readAt, readBy, reviewItem } = alert;
  const unread = readAt === null;
  return (
    <li data-alert className={classNames("grid grid-cols-[0.5rem_1fr] gap-x-3 px-4 py-3 sm:grid-cols-[0.5rem_1fr_auto]", !unread && "text-ink-soft")}>
      <span className="pt-2">{unread ? <span className="block size-2 rounded-full bg-accent"><span className="sr-only">Unread</span></span> : null}</span>
      <div className="flex min-w-0 flex-col gap-0.5">
        <p className="text-pretty"><Link data-open href={to(`/companies/${company.slug}`)} className="font-semibold text-accent">{company.name}</Link> <span className={unread ? "font-medium" : ""}>{kind === "taken-back" ? "Taken back by a correction: " : ""}{words}</span></p>
        <p className="text-sm text-ink-soft"><span className="num whitespace-nowrap">{formatDay(day)}</span> · {waitsFor} · <span className="whitespace-nowrap">{basis}</span>{unread ? null : <> · read by {readBy}</>}</p>
      </div>
      <div className="col-start-2 flex flex-wrap items-center gap-2 pt-1 sm:col-start-3 sm:pt-0">
        {reviewItem === null ? null : <Link href={to(`/review?item=${reviewItem}`)} className="text-sm text-accent underline">On the agenda</Link>}
        {unread ? <ActionButton operation="mark-alert-read" workspace={workspace} label={`Mark as read: ${company.name}, ${words}`} hidden={{ alert: id }}>Mark as read</ActionButton> : null}
      </div>
    </li>
  );
};
