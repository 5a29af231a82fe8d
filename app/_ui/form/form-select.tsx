"use client";

import { SelectField, type SelectFieldProps } from "../select-field.tsx";
import { useFault } from "./operation-form.tsx";

export type FormSelectProps = Omit<SelectFieldProps, "error"> & { name: string };

export const FormSelect = (props: FormSelectProps) => <SelectField {...props} error={useFault(props.name)} />;
