import type { ComponentProps } from "react";
import { ChevronDown } from "lucide-react";
import { classNames } from "./class-names.ts";
import { controlStyle } from "./control-style.ts";
import { Field, type FieldProps } from "./field.tsx";

export type SelectFieldProps = Omit<FieldProps, "children"> &
  Omit<ComponentProps<"select">, "className" | "children"> & { options: readonly { value: string; label: string; disabled?: boolean }[] };

/** The browser's own select: works without JavaScript, and a phone shows its own picker. */
export function SelectField({ label, hint, error, className, options, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => (
        <span className="relative flex">
          <select {...select} {...control} className={classNames(controlStyle, "appearance-none pr-8")}>
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4 text-ink-soft" />
        </span>
      )}
    </Field>
  );
}
