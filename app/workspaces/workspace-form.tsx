"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import type { FormState } from "#app/_adapters/form.ts";
import { Button } from "#app/_ui/button.tsx";
import { SelectField } from "#app/_ui/select-field.tsx";
import { TextField } from "#app/_ui/text-field.tsx";

type Initial = { name: string; currency: string; defaultAsOf: string | null };
export type WorkspaceFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  operation: "create-workspace" | "update-workspace";
  /** Slug of the workspace that is changed. */
  workspace?: string;
  submitLabel: string;
  initial?: Initial;
  kind?: boolean;
};

const KINDS = [
  { value: "fund", label: "Fund: many companies" },
  { value: "company", label: "One company" },
];

/** Works without JavaScript; with it, a new workspace is opened at once. */
export function WorkspaceForm({ action, operation, workspace, submitLabel, initial, kind }: WorkspaceFormProps) {
  const [state, run, pending] = useActionState(action, null);
  const router = useRouter();
  useEffect(() => {
    if (!state?.ok) return;
    if (operation === "create-workspace") window.location.assign(`/?workspace=${(state.output as { slug: string }).slug}`);
    else router.refresh();
  }, [state, operation, router]);
  const fault = (path: string) => (state && !state.ok ? (state.error.faults.find((each) => each.path === path)?.message ?? null) : null);
  return (
    <form action={run} className="flex flex-col gap-4 rounded-md border bg-surface p-4">
      <input type="hidden" name="operation" value={operation} />
      {workspace ? <input type="hidden" name="workspace" value={workspace} /> : null}
      <TextField name="name" label="Name" defaultValue={initial?.name} error={fault("name")} maxLength={120} required />
      {kind ? <SelectField name="kind" label="Kind" options={KINDS} defaultValue="fund" error={fault("kind")} /> : null}
      <TextField
        name="currency"
        label="Currency"
        hint="Three letters, such as USD. Companies may have another."
        defaultValue={initial?.currency ?? "USD"}
        error={fault("currency")}
        maxLength={3}
        pattern="[A-Z]{3}"
        required
      />
      {initial ? <TextField type="date" name="defaultAsOf" label="Opens as known on" hint="Empty: today." defaultValue={initial.defaultAsOf ?? ""} error={fault("defaultAsOf")} /> : null}
      <div className="flex items-center gap-3">
        <Button type="submit" tone="primary" disabled={pending}>
          {submitLabel}
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          {state === null || pending ? "" : state.ok ? "Saved." : state.error.faults.length > 0 ? "" : state.error.message}
        </p>
      </div>
    </form>
  );
}
