"use client";

import { SelectField, type SelectFieldProps } from "../select-field.tsx";
import { useFault, useTyped } from "./operation-form.tsx";

export type FormSelectProps = Omit<SelectFieldProps, "error"> & { name: string };

export const FormSelect = (props: FormSelectProps) => <SelectField {...props} defaultValue={useTyped(props.name, props.defaultValue)} error={useFault(props.name)} />;
