"use client";

import { useState } from "react";
import type { Preview } from "#app/_operations/importing/preview.ts";
import { SelectField } from "#app/_ui/select-field.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { call, Refusal } from "./server.ts";

export type AccountFieldsProps = { accounts: Preview["accounts"]; company: string; workspace: string; disabled: boolean; onChanged: () => void };

const KINDS = [
  { value: "bank", label: "Bank account" },
  { value: "card", label: "Card" },
  { value: "processor", label: "Payment processor" },
  { value: "ledger", label: "Accounting ledger" },
];
const SHOWN = 6;

/** Names and kinds of the accounts that a statement is of; a card or a processor is read in another way than a bank. */
export function AccountFields({ accounts, company, workspace, disabled, onChanged }: AccountFieldsProps) {
  const [fault, setFault] = useState<string | null>(null);
  async function save(account: string, change: { name?: string; kind?: string }) {
    try {
      await call(workspace, "update-account", { company, account, ...change });
      setFault(null);
      onChanged();
    } catch (error) {
      setFault(error instanceof Refusal ? (error.faults[0]?.message ?? error.message) : "It could not be saved.");
    }
  }
  return (
    <div className="flex flex-col gap-3 sm:col-span-2 lg:col-span-3">
      {accounts.slice(0, SHOWN).map((account) => (
        <div key={account.id} className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <TextField
            label={`Account${account.currency ? ` in ${account.currency}` : ""}`}
            defaultValue={account.name}
            disabled={disabled}
            error={fault}
            maxLength={120}
            onBlur={(event) => {
              const name = event.target.value.trim();
              if (name !== "" && name !== account.name) void save(account.id, { name });
            }}
          />
          <SelectField label="What the account is" value={account.kind} options={KINDS} disabled={disabled} onChange={(event) => void save(account.id, { kind: event.target.value })} />
        </div>
      ))}
      {accounts.length > SHOWN ? <p className="text-sm text-ink-soft">And {accounts.length - SHOWN} more accounts, named as in the file.</p> : null}
    </div>
  );
}
