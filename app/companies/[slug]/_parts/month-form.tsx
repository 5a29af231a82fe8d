import { addMonths, monthOf } from "#lib/date.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormMoney } from "#app/_ui/form/form-money.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import type { CompanyData } from "./company-data.ts";

/** A period that the grid does not list: an older month, a quarter, a year. Works without a script. */
export const MonthForm = ({ data: { company, workspace, today } }: { data: CompanyData }) => (
  <Disclosure summary="Add a month, quarter or year" className="no-print">
    <OperationForm operation="record-figure" workspace={workspace.slug} label="Add a period" hidden={{ company: company.slug, currency: company.currency }} done="Added." className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-2 lg:grid-cols-5">
      <FormText name="period" label="Period" hint="2026-10, 2026-Q3 or 2026" defaultValue={addMonths(monthOf(today), -1)} required />
      <FormMoney name="revenueMinor" label="Revenue" currency={company.currency} />
      <FormMoney name="expensesMinor" label="Expenses" currency={company.currency} />
      <FormMoney name="cashEndMinor" label="Cash at the end" currency={company.currency} />
      <div className="pt-6">
        <SubmitButton>Add it</SubmitButton>
      </div>
    </OperationForm>
  </Disclosure>
);
