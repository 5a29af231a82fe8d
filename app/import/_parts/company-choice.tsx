"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import type { Company } from "./item.ts";
import { call, Refusal } from "./server.ts";
import { useFoundCompanies } from "./use-found-companies.ts";

export type CompanyChoiceProps = {
  label: string;
  /** The first companies by name; the others are found by typing. */
  companies: readonly Company[];
  workspace: string;
  currency: string;
  value: Company | null;
  disabled?: boolean;
  onChoose: (slug: string) => void;
};

const SHOWN = 8;
const folded = (text: string) => text.trim().toLowerCase();

/** Chooses a company by part of its name, or makes it on the way. */
export function CompanyChoice({ value, ...props }: CompanyChoiceProps) {
  const { label, disabled, onChoose } = props;
  const [changing, setChanging] = useState(false);
  if (value === null || changing) {
    const choose = (slug: string) => {
      setChanging(false);
      if (slug !== value?.slug) onChoose(slug);
    };
    return <Finder {...props} onChoose={choose} />;
  }
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="text-sm font-medium">{label}</p>
      <p className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 break-words">{value.name}</span>
        <Button size="sm" disabled={disabled} onClick={() => setChanging(true)}>
          Another company
        </Button>
      </p>
    </div>
  );
}

function Finder({ label, companies: first, workspace, currency, disabled, onChoose }: Omit<CompanyChoiceProps, "value">) {
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const { asked, companies } = useFoundCompanies(workspace, typed, first);
  const router = useRouter();
  const name = typed.trim();
  const settled = asked === name;
  const isThere = companies.some((company) => folded(company.name) === folded(name));
  async function create() {
    try {
      const { company } = await call<{ company: { slug: string } }>(workspace, "create-company", { name, currency });
      router.refresh();
      onChoose(company.slug);
    } catch (error) {
      setFault(error instanceof Refusal ? (error.faults[0]?.message ?? error.message) : "The company could not be added.");
    }
  }
  const enter = () => {
    const [only] = companies;
    if (!settled || name === "") return;
    if (only && (companies.length === 1 || folded(only.name) === folded(name))) onChoose(only.slug);
    else if (companies.length === 0) void create();
  };
  return (
    <form
      className="flex min-w-0 flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <TextField
        label={label}
        hint={first.length === 0 ? "the company's name" : "part of the company's name is enough"}
        className="w-full sm:w-80"
        value={typed}
        error={fault}
        disabled={disabled}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          setFault(null);
        }}
      />
      <div role="group" aria-label="Companies found" className="flex flex-wrap gap-2">
        {companies.slice(0, SHOWN).map(({ slug, name: text }) => (
          <Button key={slug} size="sm" disabled={disabled} title={slug} onClick={() => onChoose(slug)}>
            {text}
          </Button>
        ))}
        {name !== "" && settled && !isThere ? (
          <Button size="sm" tone={companies.length === 0 ? "primary" : "quiet"} disabled={disabled} onClick={() => void create()}>
            Add &ldquo;{name}&rdquo; as a new company
          </Button>
        ) : null}
      </div>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {said(name, settled, companies.length)}
      </p>
    </form>
  );
}

function said(name: string, settled: boolean, found: number): string {
  if (name === "") return "";
  if (!settled) return "Looking …";
  if (found === 0) return "No company is called that.";
  return found > SHOWN ? "There are more: type more of the name." : "";
}
