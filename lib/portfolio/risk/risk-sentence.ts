import { type Day, daysBetween } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import type { ExposedCompany } from "#lib/portfolio/risk/exposed-company.ts";
import type { RiskFigures } from "#lib/portfolio/risk/risk-figures.ts";

/** The range that holds four fifths of the simulated losses. */
export type LossRange = { low: number; high: number };
export type Told = { figures: RiskFigures; currency: Currency; range: LossRange | null; /** The latest day of the forecasts that count. */ until: Day | null; today: Day };

const YEAR = 366;
const money = (amount: number, currency: Currency): string => formatMoneyShort(asMinor(Math.round(amount)), currency);

/** "$18.2M of your $64.0M sits in them"; "of your known $64.0M" where some exposures are not known. */
export const capitalWords = ({ figures: { exposure, defaultDead, unknownIds }, currency }: Pick<Told, "figures" | "currency">): string =>
  exposure.ids.length === 0 ? "what is invested cannot be summed" : `${money(defaultDead.amount, currency)} of your ${unknownIds.length > 0 ? "known " : ""}${money(exposure.amount, currency)} sits in ${defaultDead.ids.length === 1 ? "it" : "them"}`;

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

/** "the exposure of 2 is not known and in no sum" */
export const unknownWords = ({ figures: { unknownIds } }: Pick<Told, "figures">): string => (unknownIds.length > 0 ? `the exposure of ${unknownIds.length} is not known and in no sum` : "");

/** "$1.20M of it is in 2 archived companies" */
export function archivedWords(archived: readonly Pick<ExposedCompany, "exposure">[], currency: Currency): string {
  const held = archived.flatMap(({ exposure }) => (exposure.known && exposure.value > 0 ? [exposure.value] : []));
  return held.length === 0 ? "" : `${money(held.reduce((sum, amount) => sum + amount, 0), currency)} of it is in ${held.length} archived ${held.length === 1 ? "company" : "companies"}`;
}

/** The first line of the risk page. */
export function riskSentence(told: Told, archived: readonly Pick<ExposedCompany, "exposure">[] = []): { headline: string; proof: string; rest: string } {
  const { figures, currency } = told;
  const { exposure, notJudged, unknownIds } = figures;
  if (exposure.ids.length === 0) return { headline: "Nothing is exposed", proof: unknownIds.length > 0 ? "what is invested cannot be summed" : "no investment is recorded that has not come back", rest: "" };
  const dead = figures.defaultDead.ids.length;
  const rest = [
    coverageWords(told),
    notJudged.ids.length > 0 ? `${money(notJudged.amount, currency)} in ${notJudged.ids.length} ${notJudged.ids.length === 1 ? "company" : "companies"} is judged neither way` : "",
    unknownWords(told),
    archivedWords(archived, currency),
  ].filter(Boolean).join("; ");
  return {
    headline: dead === 0 ? `None of ${money(exposure.amount, currency)} sits in default-dead companies` : `${money(figures.defaultDead.amount, currency)} of ${money(exposure.amount, currency)} sits in ${dead} default-dead ${dead === 1 ? "company" : "companies"}`,
    proof: lossWords(told),
    rest: rest ? `${rest.charAt(0).toUpperCase()}${rest.slice(1)}.` : "",
  };
}
