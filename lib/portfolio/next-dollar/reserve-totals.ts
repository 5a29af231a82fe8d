import { type Answer, known, unknown } from "#lib/answer.ts";
import { groupBy } from "#lib/group-by.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";

type Reserve = { fund: { slug: string; name: string }; currency: Currency; amountMinor: Minor; usedMinor: Minor | null; leftMinor: Minor | null };
export type ReserveTotal = { fund: { slug: string; name: string }; currency: Currency; planned: Minor; used: Answer<Minor>; left: Answer<Minor> };

/** Planned, invested since and left, by fund and currency; a company's overrun lessens what is left for the others. */
export const reserveTotals = (reserves: readonly Reserve[]): ReserveTotal[] =>
  [...groupBy(reserves, ({ fund, currency }) => `${fund.slug} ${currency}`).values()].map((rows) => {
    const [first] = rows as [Reserve, ...Reserve[]];
    const sum = (amounts: readonly (Minor | null)[]): Answer<Minor> =>
      amounts.every((amount) => amount !== null) ? known(asMinor(amounts.reduce<number>((total, amount) => total + amount, 0))) : unknown("Of one company it is not known.");
    return { fund: first.fund, currency: first.currency, planned: asMinor(rows.reduce((total, { amountMinor }) => total + amountMinor, 0)), used: sum(rows.map(({ usedMinor }) => usedMinor)), left: sum(rows.map(({ leftMinor }) => leftMinor)) };
  });
