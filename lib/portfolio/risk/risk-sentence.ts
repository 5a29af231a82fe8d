import { type Day, daysBetween } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import type { RiskFigures } from "#lib/portfolio/risk/risk-figures.ts";

/** The range that holds four fifths of the simulated losses. */
export type LossRange = { low: number; high: number };
export type Told = { figures: RiskFigures; currency: Currency; range: LossRange | null; /** The latest day of the forecasts that count. */ until: Day | null; today: Day };

const YEAR = 366;
const money = (amount: number, currency: Currency): string => formatMoneyShort(asMinor(Math.round(amount)), currency);

/** "$18.2M of your $64.0M sits in them" */
export const capitalWords = ({ figures: { exposure, defaultDead }, currency }: Pick<Told, "figures" | "currency">): string =>
  `${money(defaultDead.amount, currency)} of your ${money(exposure.amount, currency)} sits in ${defaultDead.ids.length === 1 ? "it" : "them"}`;

/** "expected loss in 12 months $9.1M (80%: $4.0M to $17.0M)"; "" where nobody has forecast anything that can be counted. */
export function lossWords({ figures: { expectedLoss }, currency, range, until, today }: Told): string {
  if (expectedLoss.amount === null || until === null) return "";
  const when = daysBetween(today, until) <= YEAR ? "in 12 months" : `by ${formatDay(until)}`;
  return `expected loss ${when} ${money(expectedLoss.amount, currency)}${range ? ` (80%: ${money(range.low, currency)} to ${money(range.high, currency)})` : ""}`;
}

/** "from 9 of 21 companies; $12.4M is without a forecast"; "" where all is counted. */
export function coverageWords({ figures: { exposure, expectedLoss }, currency }: Pick<Told, "figures" | "currency">): string {
  const { forecast, without } = expectedLoss;
  if (forecast.ids.length === 0) return "no forecast of failure counts yet, so there is no expected loss";
  return without.ids.length === 0 ? "" : `the expected loss is of ${forecast.ids.length} of ${exposure.ids.length} companies; ${money(without.amount, currency)} is without a forecast`;
}

/** The first line of the risk page. */
export function riskSentence(told: Told): { headline: string; proof: string; rest: string } {
  const { figures, currency } = told;
  const { exposure, notJudged, unknownIds } = figures;
  if (exposure.ids.length === 0) return { headline: "Nothing is exposed", proof: unknownIds.length > 0 ? "what is invested cannot be summed" : "no investment is recorded that has not come back", rest: "" };
  const dead = figures.defaultDead.ids.length;
  const rest = [
    coverageWords(told),
    notJudged.ids.length > 0 ? `${money(notJudged.amount, currency)} in ${notJudged.ids.length} ${notJudged.ids.length === 1 ? "company" : "companies"} is judged neither way` : "",
    unknownIds.length > 0 ? `the exposure of ${unknownIds.length} is not known` : "",
  ].filter(Boolean).join("; ");
  return {
    headline: dead === 0 ? `None of ${money(exposure.amount, currency)} sits in default-dead companies` : `${money(figures.defaultDead.amount, currency)} of ${money(exposure.amount, currency)} sits in ${dead} default-dead ${dead === 1 ? "company" : "companies"}`,
    proof: lossWords(told),
    rest: rest ? `${rest.charAt(0).toUpperCase()}${rest.slice(1)}.` : "",
  };
}
