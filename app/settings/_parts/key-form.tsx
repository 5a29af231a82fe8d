"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { SelectField } from "#app/_ui/select-field.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { call, Refusal } from "../../import/_parts/server.ts";

const SCOPES = [
  { value: "read", label: "read" },
  { value: "write", label: "read and write" },
];

function draw(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `dd_${btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** Makes a key; its token is drawn here, shown once and kept nowhere but as a hash. */
export function KeyForm({ workspace }: { workspace: string }) {
  const [token, setToken] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const router = useRouter();
  async function make(form: FormData) {
    const fresh = draw();
    try {
      await call(workspace, "create-key", { name: form.get("name"), scope: form.get("scope"), token: fresh });
      setToken(fresh);
      setFault(null);
      router.refresh();
    } catch (error) {
      setFault(error instanceof Refusal ? (error.faults[0]?.message ?? error.message) : "The key could not be made.");
    }
  }
  return (
    <div className="flex flex-col gap-3">
      <form action={make} aria-label="New API key" className="grid items-end gap-3 sm:grid-cols-[2fr_1fr_auto]">
        <TextField name="name" label="Name of the key" placeholder="Reporting script" maxLength={120} error={fault} required />
        <SelectField name="scope" label="It may" options={SCOPES} />
        <Button type="submit">Make a key</Button>
      </form>
      <div role="status">
        {token ? (
          <p className="flex flex-col gap-1 rounded-md bg-accent-soft px-3 py-2">
            <span>Copy it now: it is not shown again.</span>
            <code className="text-sm break-all">{token}</code>
          </p>
        ) : null}
      </div>
    </div>
  );
}
