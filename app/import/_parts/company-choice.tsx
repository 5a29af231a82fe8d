"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { SelectField } from "#app/_ui/select-field.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import type { Company } from "./item.ts";
import { call, Refusal } from "./server.ts";

export type CompanyChoiceProps = { label: string; companies: readonly Company[]; workspace: string; currency: string; value: string | null; onChoose: (slug: string) => void };

/** Chooses a company, or makes it by its name on the way. */
export function CompanyChoice({ label, companies, workspace, currency, value, onChoose }: CompanyChoiceProps) {
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const router = useRouter();
  async function create() {
    try {
      const { company } = await call<{ company: { slug: string } }>(workspace, "create-company", { name, currency });
      router.refresh();
      onChoose(company.slug);
    } catch (error) {
      setFault(error instanceof Refusal ? (error.faults[0]?.message ?? error.message) : "The company could not be added.");
    }
  }
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
      {companies.length > 0 ? (
        <SelectField
          label={label}
          className="w-full sm:w-64"
          value={value ?? ""}
          options={[{ value: "", label: "Choose a company", disabled: true }, ...companies.map(({ slug, name: text }) => ({ value: slug, label: text }))]}
          onChange={(event) => onChoose(event.target.value)}
        />
      ) : null}
      {value === null ? (
        <form
          className="flex w-full flex-wrap items-end gap-2 sm:w-auto"
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          <TextField label={companies.length > 0 ? "Or a new company" : "Name of the company whose file this is"} className="w-full sm:w-64" value={name} error={fault} onChange={(event) => setName(event.target.value)} required />
          <Button type="submit" tone={companies.length > 0 ? "quiet" : "primary"}>
            Add it
          </Button>
        </form>
      ) : null}
    </div>
  );
}
