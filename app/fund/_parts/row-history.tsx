import { formatDay } from "#lib/format/date.ts";
import type { LedgerRowView } from "#app/_operations/book/row-view.ts";
import { Money } from "#app/_ui/money.tsx";
import { Section } from "#app/_ui/section.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { KIND_WORDS, TABLE_WORDS } from "./kind-words.ts";
import { ROW_FORMS, type RowFormProps } from "./row-forms.tsx";

/** Every version of one row, old to new, and the form that corrects the last one. */
export function RowHistory({ rows, form, current }: { rows: readonly LedgerRowView[]; form: Omit<RowFormProps, "start">; current: boolean }) {
  const last = rows.at(-1);
  if (!last) return null;
  const Form = ROW_FORMS[last.table];
  return (
    <div id="history" className="scroll-mt-16">
      <Section title={`${TABLE_WORDS[last.table]} of ${formatDay(last.day)}${last.company ? `, ${last.company.name}` : ""}`} lead="Old to new: what was said, when and by whom. A correction is a new row; nothing is overwritten.">
        <Table caption="History of the row">
          <thead><tr><Th>Said</Th><Th>By</Th><Th>Day</Th><Th>Kind</Th><Th number>Amount</Th><Th>Note</Th><Th>Holds</Th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <Tr key={row.id}>
                <Td className="num whitespace-nowrap">{formatDay(row.reportedAt)}</Td>
                <Td className="min-w-28">{row.reportedBy}</Td>
                <Td className="num whitespace-nowrap">{formatDay(row.day)}</Td>
                <Td>{KIND_WORDS[row.kind] ?? row.kind}</Td>
                <Td number><Money amount={row.amountMinor} currency={row.currency} exact /></Td>
                <Td className="min-w-40">{row.note}</Td>
                <Td className="whitespace-nowrap">{row.withdrawnAt ? `until ${formatDay(row.withdrawnAt)}` : "today"}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
        {current && last.withdrawnAt === null ? <Form key={last.id} {...form} start={last} /> : null}
      </Section>
    </div>
  );
}
