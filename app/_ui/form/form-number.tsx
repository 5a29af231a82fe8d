"use client";

import { NumberField, type NumberFieldProps } from "../number-field.tsx";
import { useFault } from "./operation-form.tsx";

/** `percent`: typed as a percentage, sent as a fraction. */
export type FormNumberProps = Omit<NumberFieldProps, "error"> & { name: string; percent?: boolean };

export const FormNumber = ({ name, percent, ...rest }: FormNumberProps) => <NumberField inputMode="decimal" {...rest} name={`${name}:${percent ? "percent" : "number"}`} error={useFault(name)} />;
