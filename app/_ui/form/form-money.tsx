"use client";

import { MoneyField, type MoneyFieldProps } from "../money-field.tsx";
import { useFault, useTyped } from "./operation-form.tsx";

/** `name` without a suffix: the amount is sent as typed and read in the form's currency. */
export type FormMoneyProps = Omit<MoneyFieldProps, "error"> & { name: string };

export const FormMoney = ({ name, ...rest }: FormMoneyProps) => <MoneyField {...rest} name={`${name}:amount`} defaultValue={useTyped(`${name}:amount`, rest.defaultValue)} error={useFault(name)} />;
