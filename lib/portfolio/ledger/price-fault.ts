import type { Fault } from "#lib/errors.ts";
import { type Currency, type Minor, toMajor } from "#lib/money.ts";
import type { Instrument } from "#lib/portfolio/returns/ledger-rows.ts";

type Priced = { instrument: Instrument; amount: Minor; currency: Currency; shares: string | null; price: string | null };

/** Printed share prices are rounded to four digits or more, so shares times price may be off by half a percent, or by one unit. */
const TOLERANCE = 0.005;

/** What is wrong with the shares and the price of an investment; null where they agree with its amount or say nothing. */
export function priceFault({ instrument, amount, currency, shares, price }: Priced): Fault | null {
  if ((instrument === "safe" || instrument === "note") && (shares !== null || price !== null)) return { path: "shares", message: "A SAFE or a note has neither shares nor a price until it converts." };
  if (shares === null || price === null) return null;
  const paid = toMajor(amount, currency);
  const told = Number(shares) * Number(price);
  if (Math.abs(told - paid) <= Math.max(1, TOLERANCE * paid)) return null;
  return { path: "price", message: `${shares} shares at ${price} are ${told.toFixed(2)}, not ${paid.toFixed(2)}: correct one of the three, or leave one out.` };
}
