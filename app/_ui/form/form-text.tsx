"use client";

import { TextField, type TextFieldProps } from "../text-field.tsx";
import { useFault } from "./operation-form.tsx";

export type FormTextProps = Omit<TextFieldProps, "error"> & { name: string };

export const FormText = (props: FormTextProps) => <TextField {...props} error={useFault(props.name)} />;
