import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { controlStyle } from "./control-style.ts";
import { Field, type FieldProps } from "./field.tsx";

export type NumberFieldProps = Omit<FieldProps, "children"> &
  Omit<ComponentProps<"input">, "className" | "prefix" | "type"> & {
    /** Stands inside the control, before the number: "$". */
    prefix?: ReactNode;
    /** Stands inside the control, after the number: "%". */
    suffix?: ReactNode;
  };

/** Text for a number, right-aligned; what was typed stays as it was typed. Read it with lib/format/read-number. */
export function NumberField({ label, hint, error, className, prefix, suffix, ...input }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => (
        <span className="relative flex">
          <Beside side="left">{prefix}</Beside>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            {...input}
            {...control}
            className={classNames(controlStyle, "num text-right", prefix ? "pl-12" : null, suffix ? "pr-8" : null)}
          />
          <Beside side="right">{suffix}</Beside>
        </span>
      )}
    </Field>
  );
}

const Beside = ({ side, children }: { side: "left" | "right"; children: ReactNode }) =>
  children ? (
    <span aria-hidden className={classNames("pointer-events-none absolute inset-y-0 flex items-center text-sm text-ink-soft", side === "left" ? "left-2.5" : "right-2.5")}>
      {children}
    </span>
  ) : null;
