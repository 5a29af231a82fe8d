import Link from "next/link";
import { asDay, type Day } from "#lib/date.ts";
import { formatDay, formatDays, formatDaysFrom, formatMonth } from "#lib/format/date.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { CreatedLinks } from "#app/_ui/form/created-links.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { ActionButton } from "../../companies/[slug]/_parts/action-button.tsx";
import type { CheckIn } from "./check-in-data.ts";

const MAIL_WORDS = { invite: "Invitation", before: "Reminder before", due: "Reminder on the day", after: "Last reminder" } as const;
const stateOf = ({ sentAt, failed }: CheckIn["mails"][number]) => (sentAt ? "delivered" : failed ? `not delivered: ${failed}` : "waits to be sent");

/** Requests without an answer: how late, whether the mail arrived, whether the link was opened. `token`: drawn for the next link. */
export const OpenTable = ({ checkIns, workspace, today, token, address, to }: { checkIns: readonly CheckIn[]; workspace: string; today: Day; token: string; address: string; to: (href: string) => string }) => (
  <Table caption="Check-ins without an answer">
    <thead><tr><Th>Company</Th><Th>Month</Th><Th>Asked</Th><Th>Due</Th><Th>Mail</Th><Th>Opened</Th><Th>State</Th><Th><span className="sr-only">Change</span></Th></tr></thead>
    <tbody>
      {checkIns.map((each) => (
        <Tr key={each.id}>
          <RowTh className="min-w-40"><Link href={to(`/companies/${each.company.slug}`)} className="text-accent">{each.company.name}</Link> <span className="font-normal text-ink-soft">{each.founder}</span></RowTh>
          <Td className="whitespace-nowrap">{formatMonth(each.month)}</Td>
          <Td className="num whitespace-nowrap">{formatDay(each.askedOn)}</Td>
          <Td className="num whitespace-nowrap">{formatDay(each.due)} <span className="text-ink-soft">{formatDaysFrom(today, each.due)}</span></Td>
          <Td className="min-w-40">{each.mail === null ? "No address: send the link yourself" : each.mails.length === 0 ? "None sent" : each.mails.map((mail) => <span key={mail.kind} className="block">{MAIL_WORDS[mail.kind]}: {stateOf(mail)}</span>)}</Td>
          <Td className="num whitespace-nowrap">{each.lastOpenedAt ? formatDay(asDay(each.lastOpenedAt.slice(0, 10))) : "never"}</Td>
          <Td><StateBadge checkIn={each} /></Td>
          <Td>
            {each.state === "open" || each.state === "late" ? (
              <span className="flex flex-wrap items-center justify-end gap-1">
                <OperationForm operation="draw-check-in-link" workspace={workspace} label={`Draw a link for ${each.founder}`} hidden={{ checkIn: each.id, token }} className="no-print flex flex-col items-end gap-1">
                  <SubmitButton tone="plain" size="sm" aria-label={`Draw a link for ${each.founder} of ${each.company.name}`}>New link</SubmitButton>
                  <CreatedLinks address={address} label="The new link" className="w-72" />
                </OperationForm>
                <ActionButton operation="revoke-check-in" workspace={workspace} label={`Revoke the check-in of ${each.company.name} for ${formatMonth(each.month)}`} hidden={{ checkIn: each.id }} done="Revoked: its links open nothing any more.">Revoke</ActionButton>
              </span>
            ) : null}
          </Td>
        </Tr>
      ))}
    </tbody>
  </Table>
);

function StateBadge({ checkIn: { state, daysLate } }: { checkIn: CheckIn }) {
  if (state === "late") return <Badge tone="close">{formatDays(daysLate)} late</Badge>;
  return <Badge tone={state === "open" ? "alive" : undefined}>{state}</Badge>;
}
