import { formatMoneyExact, formatMoneyShort } from "#lib/format/money.ts";
import type { Currency, Minor } from "#lib/money.ts";
import { Unknown } from "./unknown.tsx";

export type MoneyProps = { amount: Minor | null; currency: Currency | null; exact?: boolean; /** Why it is not known. */ why?: string };

/** Short in the text, exact on hover; an unknown amount says so and never shows 0. */
export function Money({ amount, currency, exact, why }: MoneyProps) {
  if (amount === null) return <Unknown why={why} />;
  const full = formatMoneyExact(amount, currency);
  return (
    <data value={amount} title={full} className="num whitespace-nowrap">
      {exact ? full : formatMoneyShort(amount, currency)}
    </data>
  );
}
