import type { KnownMonth } from "#lib/checkin/told.ts";
import { isMonth, type Month } from "#lib/date.ts";
import type { Figure } from "#lib/cash/figure.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { latestByPeriod } from "#app/_operations/company/latest-by-period.ts";

/** Without what a check-in told of a month: what an answer about it is held against, also where it corrects an earlier one. */
export const withoutAnswers = (rows: readonly Figure[], month: Month): Figure[] => rows.filter(({ source, period }) => source !== "link" || period !== month);

/** Months of the company's own currency as known, rising; rows in order of report. */
export const knownMonths = (rows: readonly Figure[], currency: Currency): KnownMonth[] =>
  latestByPeriod(rows).flatMap(({ period, currency: code, cashEnd, revenue, expenses, financingIn, financingOut, oneOffIn, oneOffOut }) =>
    isMonth(period) && code === currency ? [{ month: period as Month, cash: cashEnd, revenue, expenses, beside: asMinor((financingIn ?? 0) - (financingOut ?? 0) + (oneOffIn ?? 0) - (oneOffOut ?? 0)) }] : [],
  );
