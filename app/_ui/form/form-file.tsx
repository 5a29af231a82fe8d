"use client";

import { useState } from "react";
import { controlStyle } from "../control-style.ts";
import { classNames } from "../class-names.ts";
import { Field, type FieldProps } from "../field.tsx";
import { useFault } from "./operation-form.tsx";

export type FormFileProps = Pick<FieldProps, "label" | "hint" | "className"> & { name: string; accept?: string; /** Megabytes; larger ones are not sent. */ most: number; required?: boolean };

/** The browser's own file field, so that it works without scripts; `name` is the input that gets the upload's id. */
export function FormFile({ name, label, hint, className, accept, most, required }: FormFileProps) {
  const [large, setLarge] = useState<string | null>(null);
  const fault = useFault(name);
  return (
    <Field label={label} hint={hint} error={large ?? fault} className={className}>
      {(control) => (
        <input
          {...control}
          type="file"
          name={`${name}:file`}
          accept={accept}
          required={required}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            const why = file && file.size > most * 1024 ** 2 ? `${file.name} is larger than ${most} MB.` : null;
            target.setCustomValidity(why ?? "");
            setLarge(why);
          }}
          className={classNames(controlStyle, "h-auto py-1.5 file:mr-3 file:rounded-sm file:border-0 file:bg-sunken file:px-2 file:py-1 file:text-sm file:font-medium file:text-ink")}
        />
      )}
    </Field>
  );
}
