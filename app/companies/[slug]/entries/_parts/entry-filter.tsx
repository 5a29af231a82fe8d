import { X } from "lucide-react";
import Link from "next/link";
import { Button } from "#app/_ui/button.tsx";
import { SelectField } from "#app/_ui/select-field.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { LINE_WORDS, options, ROLE_WORDS } from "./words.ts";

export type Filter = { month: string | null; category: string | null; role: string | null; account: string | null; importId: string | null };
export type EntryFilterProps = { filter: Filter; accounts: readonly { id: string; name: string }[]; keep: Readonly<Record<string, string>>; chips: readonly { label: string; href: string }[] };

const any = { value: "", label: "any" };

/** Which rows are shown; a form by GET, so that the address says it all. */
export const EntryFilter = ({ filter, accounts, keep, chips }: EntryFilterProps) => (
  <div className="no-print flex flex-col gap-3">
    <form method="get" aria-label="Filter" className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1.3fr_1.3fr_1.3fr_auto]">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {filter.importId ? <input type="hidden" name="importId" value={filter.importId} /> : null}
      <TextField type="month" name="month" label="Month" defaultValue={filter.month ?? ""} placeholder="2026-10" key={`month ${filter.month}`} />
      <SelectField name="category" label="Figure" options={[any, ...options(LINE_WORDS)]} defaultValue={filter.category ?? ""} key={`category ${filter.category}`} />
      <SelectField name="role" label="What it is" options={[any, ...options(ROLE_WORDS)]} defaultValue={filter.role ?? ""} key={`role ${filter.role}`} />
      <SelectField name="account" label="Account" options={[any, ...accounts.map(({ id, name }) => ({ value: id, label: name }))]} defaultValue={filter.account ?? ""} key={`account ${filter.account}`} />
      <Button type="submit">Show</Button>
    </form>
    {chips.length > 0 ? (
      <ul aria-label="Filters in use" className="flex flex-wrap gap-2">
        {chips.map(({ label, href }) => (
          <li key={label}>
            <Link prefetch={false} href={href} className="touch inline-flex h-7 items-center gap-1.5 rounded-full border bg-accent-soft px-3 text-sm text-accent">
              {label}
              <X aria-hidden className="size-3.5" />
              <span className="sr-only">: leave this filter out</span>
            </Link>
          </li>
        ))}
      </ul>
    ) : null}
  </div>
);
