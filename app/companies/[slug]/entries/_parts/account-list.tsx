import type { Currency } from "#lib/money.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormMoney } from "#app/_ui/form/form-money.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";

type Account = { id: string; name: string; kind: string; currency: string | null };
export type AccountListProps = { accounts: readonly Account[]; company: string; currency: string; workspace: string; today: string };

const KINDS = [
  { value: "bank", label: "Bank account" },
  { value: "card", label: "Card" },
  { value: "processor", label: "Payment processor" },
  { value: "ledger", label: "Accounting ledger" },
];

/** Accounts as files name them: renamed, told apart, and given a balance where files state none. */
export const AccountList = ({ accounts, company, currency, workspace, today }: AccountListProps) => (
  <ul className="flex flex-col gap-3">
    {accounts.map(({ id, name, kind, currency: own }) => (
      <li key={id} className="rounded-md border bg-surface p-4">
        <OperationForm operation="update-account" workspace={workspace} label={`Account ${name}`} hidden={{ company, account: id }} done="Saved; figures follow." className="grid items-end gap-4 sm:grid-cols-[2fr_1fr_auto]">
          <FormText name="name" label={`Name${own ? `, in ${own}` : ""}`} defaultValue={name} required maxLength={120} />
          <FormSelect name="kind" label="What it is" options={KINDS} defaultValue={kind} />
          <SubmitButton tone="quiet">Save</SubmitButton>
        </OperationForm>
        <Disclosure summary="Its balance on a day" className="pt-3">
          <OperationForm operation="record-balance" workspace={workspace} label={`Balance of ${name}`} hidden={{ company, account: id, currency: own ?? currency }} done="Kept; cash follows." className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
            <FormText name="day" type="date" label="At the end of" max={today} required />
            <FormMoney name="amountMinor" label="Balance" currency={(own ?? currency) as Currency} required />
            <SubmitButton tone="quiet">Keep</SubmitButton>
          </OperationForm>
        </Disclosure>
      </li>
    ))}
  </ul>
);
