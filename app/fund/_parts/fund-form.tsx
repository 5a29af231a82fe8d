import { FormMoney } from "#app/_ui/form/form-money.tsx";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import type { Currency } from "#lib/money.ts";

export type FundStart = { slug: string; name: string; vintage: number; committed: string; owner: string | null; carry: number | null };

/** A new fund, or one stated anew. */
export const FundForm = ({ workspace, currency, start }: { workspace: string; currency: string; start?: FundStart }) => (
  <OperationForm operation="record-fund" workspace={workspace} label={start ? "State the fund anew" : "Add a fund"} hidden={start ? { fund: start.slug } : {}} done={start ? "Stated anew; earlier as-of days see what was said before." : "The fund is there: record what it called and bought."} className="mt-4 grid items-start gap-4 rounded-md border bg-surface p-4 text-left sm:grid-cols-3">
    <FormText name="name" label="Name of the fund" required defaultValue={start?.name} />
    <FormText name="currency" label="Currency" required maxLength={3} defaultValue={currency} hint="Three letters: USD, EUR" />
    <FormNumber name="vintage" label="Vintage" required inputMode="numeric" defaultValue={start ? String(start.vintage) : ""} hint="Year of its first investment" />
    <FormMoney name="committedMinor" label="Committed" currency={currency as Currency} defaultValue={start?.committed} hint="Empty: not known" />
    <FormText name="owner" label="Who answers for it" defaultValue={start?.owner ?? ""} />
    <FormNumber name="carry" percent label="Carry" suffix="%" defaultValue={start?.carry === null || start === undefined ? "" : String(Number((start.carry * 100).toPrecision(6)))} hint="Share of the profit; empty: not known" />
    <div className="sm:col-span-3"><SubmitButton>{start ? "State it anew" : "Add the fund"}</SubmitButton></div>
  </OperationForm>
);
