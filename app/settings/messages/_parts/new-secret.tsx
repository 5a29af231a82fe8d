"use client";

import { useOutput } from "#app/_ui/form/operation-form.tsx";
import { TextField } from "#app/_ui/text-field.tsx";

/** The secret of the webhook that the form around has just made, once. */
export function NewSecret() {
  const output = useOutput<{ secret?: string }>();
  return (
    <div role="status" className={output?.secret ? undefined : "hidden"}>
      {output?.secret ? <TextField key={output.secret} label="Its secret, to be copied now: it is not shown again" readOnly defaultValue={output.secret} onFocus={(event) => event.currentTarget.select()} className="rounded-md bg-accent-soft p-3" /> : null}
    </div>
  );
}
