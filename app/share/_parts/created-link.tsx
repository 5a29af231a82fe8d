"use client";

import { TextField } from "#app/_ui/text-field.tsx";
import { useOutput } from "#app/_ui/form/operation-form.tsx";

/** The link that the form around has just made, once. */
export function CreatedLink({ address, className }: { address: string; className?: string }) {
  const output = useOutput<{ path?: string }>();
  return (
    <div role="status" className={output?.path ? className : "hidden"}>
      {output?.path ? <TextField key={output.path} label="The link, to be copied now: it is not shown again" readOnly defaultValue={`${address}${output.path}`} onFocus={(event) => event.currentTarget.select()} className="rounded-md bg-accent-soft p-3" /> : null}
    </div>
  );
}
