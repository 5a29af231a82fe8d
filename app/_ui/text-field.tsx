import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { controlStyle } from "./control-style.ts";
import { Field, type FieldProps } from "./field.tsx";

export type TextFieldProps = Omit<FieldProps, "children"> & Omit<ComponentProps<"input">, "className"> & { inputClassName?: string };

export function TextField({ label, hint, error, className, inputClassName, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => <input type="text" {...input} {...control} className={classNames(controlStyle, inputClassName)} />}
    </Field>
  );
}
