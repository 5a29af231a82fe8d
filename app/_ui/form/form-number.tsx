"use client";

import { NumberField, type NumberFieldProps } from "../number-field.tsx";
import { useFault, useTyped } from "./operation-form.tsx";

/** `percent`: typed as a percentage, sent as a fraction. */
export type FormNumberProps = Omit<NumberFieldProps, "error"> & { name: string; percent?: boolean };

export function FormNumber({ name, percent, ...rest }: FormNumberProps) {
  const field = `${name}:${percent ? "percent" : "number"}`;
  return <NumberField inputMode="decimal" {...rest} name={field} defaultValue={useTyped(field, rest.defaultValue)} error={useFault(name)} />;
}
