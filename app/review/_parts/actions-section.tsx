import Link from "next/link";
import type { Day } from "#lib/date.ts";
import { formatDay, formatDaysFrom } from "#lib/format/date.ts";
import type { getReview } from "#app/_operations/get-review.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";

type Actions = Awaited<ReturnType<(typeof getReview)["call"]>>["actions"];

/** What people took on and have not done yet. */
export function ActionsSection({ actions, today, workspace, to }: { actions: Actions; today: Day; workspace: string; to: (href: string) => string }) {
  if (actions.length === 0) return null;
  return (
    <Section title="Open actions" lead="Each comes up in the review on its day until it is done.">
      <Table caption="Open actions">
        <thead><tr><Th>Action</Th><Th>Company</Th><Th>Who</Th><Th>By</Th><Th><span className="sr-only">Done</span></Th></tr></thead>
        <tbody>
          {actions.map(({ id, action, company, owner, due, overdue }) => (
            <Tr key={id}>
              <Td className="min-w-48">{action}</Td>
              <Td className="whitespace-nowrap"><Link href={to(`/companies/${company.slug}`)} className="text-accent">{company.name}</Link></Td>
              <Td>{owner}</Td>
              <Td className="num whitespace-nowrap">{formatDay(due)}{overdue ? <> <Badge tone="close">{formatDaysFrom(today, due)}</Badge></> : null}</Td>
              <Td>
                <OperationForm operation="complete-action" workspace={workspace} label={`Done: ${action}`} hidden={{ action: id }} done="Done."><SubmitButton tone="quiet" size="sm" aria-label={`Done: ${action}`}>Done</SubmitButton></OperationForm>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
