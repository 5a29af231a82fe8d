"use client";

import { classNames } from "#app/_ui/class-names.ts";
import { controlStyle } from "#app/_ui/control-style.ts";
import { Field } from "#app/_ui/field.tsx";
import { useFault, useTyped } from "#app/_ui/form/operation-form.tsx";

/** A line or a few: text that may break. */
export function FormLine({ name, label, hint, defaultValue }: { name: string; label: string; hint: string; defaultValue: string }) {
  const typed = useTyped(name, defaultValue);
  return (
    <Field label={label} hint={hint} error={useFault(name)}>
      {(control) => <textarea {...control} name={name} rows={2} maxLength={2000} defaultValue={typed} className={classNames(controlStyle, "h-auto py-2")} />}
    </Field>
  );
}
