import { FileUp, Upload } from "lucide-react";
import { addMonths, monthOf } from "#lib/date.ts";
import { formatMonth } from "#lib/format/date.ts";
import type { SearchParams } from "#app/_adapters/page.ts";
import { FormMoney } from "#app/_ui/form/form-money.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import type { CompanyData } from "./company-data.ts";

/** A company without figures says what to do next: three numbers, or a file. */
export function EmptyCompany({ data: { company, workspace, today }, search }: { data: CompanyData; search: SearchParams }) {
  const month = addMonths(monthOf(today), -1);
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Section title="Type three numbers" lead={`Of ${formatMonth(month)}, the last complete month. Three months in a row give a trend, and with it a verdict.`}>
        <OperationForm operation="record-figure" workspace={workspace.slug} label={`Figures of ${formatMonth(month)}`} hidden={{ company: company.slug, currency: company.currency, period: month }} done="Saved." className="flex flex-col gap-4 rounded-md border bg-surface p-4">
          <FormMoney name="cashEndMinor" label="Cash at the end of the month" currency={company.currency} />
          <FormMoney name="revenueMinor" label="Revenue of the month" currency={company.currency} hint="Without money raised or moved between own accounts" />
          <FormMoney name="expensesMinor" label="Expenses of the month" currency={company.currency} hint="Without one-offs" />
          <div>
            <SubmitButton>Save the month</SubmitButton>
          </div>
        </OperationForm>
      </Section>
      <Section title="Or drop a file" lead="A bank statement, a card export or a table of monthly figures: it is previewed first, and can be undone.">
        <div className="flex flex-1 flex-col items-center justify-center gap-3 rounded-md border border-dashed border-line-strong px-6 py-12 text-center">
          <FileUp aria-hidden className="size-6 text-ink-soft" />
          <p className="max-w-prose text-ink-soft">CSV, TSV, OFX, QFX or QBO from any bank, card or processor. Transfers, card payments, refunds and financing are told apart.</p>
          <LinkButton href={withState(search, `/import?company=${company.slug}`)} tone="primary">
            <Upload aria-hidden className="size-4" />
            Import a file
          </LinkButton>
        </div>
      </Section>
    </div>
  );
}
