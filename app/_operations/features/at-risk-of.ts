import { z } from "zod";
import { type Answer, mapAnswer } from "#lib/answer.ts";
import { shareAtRisk, type ShareRange, standingShare } from "#lib/ai-risk/register/share-at-risk.ts";
import { convert } from "#lib/fx/convert.ts";
import type { Rates } from "#lib/fx/rates.ts";
import { groupBy } from "#lib/group-by.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";
import type { Day } from "#lib/date.ts";
import { currencyOut, minorOut } from "#app/_operations/company/fields.ts";
import { storedForecast } from "#app/_operations/features/forecast-view.ts";
import type { Entry } from "#app/_operations/features/register-on.ts";

const range = z.object({ low: minorOut, high: minorOut });
/** A sum over companies; `unknown`: how many it leaves out because their amount is not known. */
const part = z.object({ amount: minorOut, standing: range, atRisk: range, companies: z.int(), unknown: z.int() });
export const atRiskView = z.object({ currency: currencyOut, capital: part, /** What the holdings are worth, where it is known. */ value: minorOut.nullable(), revenue: part });

const span = (amount: number, { low, high }: ShareRange) => ({ low: amount * low, high: amount * high });

/** What stands on all these features and what the next 12 months put at risk of it: of the fund's capital and of a year's revenue, in the book's currency. */
export function atRiskOf(entries: readonly Entry[], { currency, rates, asOf }: { currency: Currency; rates: Rates | null; asOf: Day }): z.input<typeof atRiskView> {
  const shares = [...groupBy(entries, ({ company }) => company.id).values()].map((own) => {
    const first = own[0] as Entry;
    const stated = own.map(({ feature, forecast, standing }) => ({ share: feature.revenueShare, forecast: forecast === null || standing === "refused" ? null : storedForecast(forecast) }));
    const { revenue } = first;
    const yearly: Answer<Minor> = revenue.known ? mapAnswer(convert(revenue.value.amount, first.company.currency, currency, asOf, rates), ({ amount }) => amount) : revenue;
    return { standing: standingShare(stated.map(({ share }) => share)), risk: shareAtRisk(stated), capital: first.capital, revenue: yearly };
  });
  const sum = (of: (one: (typeof shares)[number]) => Answer<Minor>) => {
    const total = { amount: 0, standing: { low: 0, high: 0 }, atRisk: { low: 0, high: 0 }, companies: 0, unknown: 0 };
    for (const one of shares) {
      const amount = of(one);
      total.companies += amount.known ? 1 : 0;
      total.unknown += amount.known ? 0 : 1;
      if (!amount.known) continue;
      total.amount += amount.value;
      const [standing, risk] = [span(amount.value, one.standing), span(amount.value, one.risk)];
      total.standing = { low: total.standing.low + standing.low, high: total.standing.high + standing.high };
      total.atRisk = { low: total.atRisk.low + risk.low, high: total.atRisk.high + risk.high };
    }
    const whole = ({ low, high }: ShareRange) => ({ low: asMinor(Math.round(low)), high: asMinor(Math.round(high)) });
    return { ...total, amount: asMinor(Math.round(total.amount)), standing: whole(total.standing), atRisk: whole(total.atRisk) };
  };
  const values = shares.flatMap(({ capital }) => (capital.exposure.known ? [capital.value] : []));
  const worth = values.every((value) => value.known) && values.length > 0 ? asMinor(values.reduce((total, value) => total + (value.known ? value.value : 0), 0)) : null;
  return { currency, capital: sum(({ capital }) => capital.exposure), value: worth, revenue: sum(({ revenue }) => revenue) };
}
