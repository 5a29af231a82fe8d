"use client";

import { TextField, type TextFieldProps } from "../text-field.tsx";
import { useFault, useTyped } from "./operation-form.tsx";

export type FormTextProps = Omit<TextFieldProps, "error"> & { name: string };

export const FormText = (props: FormTextProps) => <TextField {...props} defaultValue={useTyped(props.name, props.defaultValue)} error={useFault(props.name)} />;
