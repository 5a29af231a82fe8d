import { currencySign } from "#lib/format/money.ts";
import type { Currency } from "#lib/money.ts";
import { NumberField, type NumberFieldProps } from "./number-field.tsx";

export type MoneyFieldProps = Omit<NumberFieldProps, "prefix"> & { currency: Currency | null };

/** Takes "300,000", "$1.2m" or "64.2k": read it with readAmount. */
export const MoneyField = ({ currency, ...rest }: MoneyFieldProps) => <NumberField prefix={currencySign(currency).trim()} {...rest} />;
