import type { Answer } from "#lib/answer.ts";
import { addCalendarMonths, type Day } from "#lib/date.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";
import type { ExposedCompany } from "#lib/portfolio/risk/exposed-company.ts";
import { endsBefore, isUnjudged } from "#lib/portfolio/risk/risk-figures.ts";
import type { Stake } from "#lib/portfolio/stake.ts";

const MONTHS = 12;
const amountOf = (exposure: Answer<number>): Minor | null => (exposure.known ? asMinor(Math.round(exposure.value)) : null);

/** Stakes by company id; what is judged neither way is not known to be at risk. */
export function stakesOf(companies: readonly ExposedCompany[], currency: Currency, day: Day): Map<string, Stake> {
  const end = addCalendarMonths(day, MONTHS) as Day;
  return new Map(companies.map((company) => {
    const exposure = amountOf(company.exposure);
    const atRisk = exposure === null || exposure === 0 ? exposure : isUnjudged(company) ? null : endsBefore(company, end) ? exposure : asMinor(0);
    return [company.id, { exposure, atRisk, currency }];
  }));
}
