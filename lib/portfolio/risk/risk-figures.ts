import { addCalendarMonths, type Day } from "#lib/date.ts";
import { dies } from "#lib/portfolio/line.ts";
import type { ExposedCompany } from "#lib/portfolio/risk/exposed-company.ts";
import { lossGivenDefault } from "#lib/portfolio/risk/loss-given-default.ts";

/** A sum with the companies that make it; `unknownIds`: those whose exposure is not known and is in no sum. */
export type ExposureSum = { amount: number; ids: string[] };
export type RiskFigures = {
  exposure: ExposureSum;
  unknownIds: string[];
  defaultDead: ExposureSum;
  /** Neither dead nor alive: a bucket of its own. */
  notJudged: ExposureSum;
  atRisk: { months: 6 | 12 | 18; sum: ExposureSum }[];
  expectedLoss: ExpectedLoss;
};
/** Sum of p x LGD x exposure over companies that have both, beside what has no forecast or no LGD; null where none has. */
export type ExpectedLoss = { amount: number | null; forecast: ExposureSum; without: ExposureSum };

const HORIZONS = [6, 12, 18] as const;

/** The four numbers side by side; a company that exposes nothing counts in none. */
export function riskFigures(companies: readonly ExposedCompany[], today: Day): RiskFigures {
  const exposed = companies.filter(({ exposure }) => exposure.known && exposure.value > 0);
  const sum = (holds: (company: ExposedCompany) => boolean): ExposureSum => {
    const list = exposed.filter(holds);
    return { amount: list.reduce((total, company) => total + amountOf(company), 0), ids: list.map(({ id }) => id) };
  };
  const losses = exposed.flatMap((company) => {
    const lgd = lossGivenDefault(company.exposure, company.distressProceeds);
    return company.forecast && lgd.known ? [{ id: company.id, loss: company.forecast.probability * lgd.value * amountOf(company) }] : [];
  });
  const counted = new Set(losses.map(({ id }) => id));
  return {
    exposure: sum(() => true),
    unknownIds: companies.filter(({ exposure }) => !exposure.known).map(({ id }) => id),
    defaultDead: sum(({ standing }) => dies(standing)),
    notJudged: sum(isUnjudged),
    atRisk: HORIZONS.map((months) => {
      const end = addCalendarMonths(today, months) as Day;
      return { months, sum: sum((company) => endsBefore(company, end)) };
    }),
    expectedLoss: {
      amount: losses.length > 0 ? losses.reduce((total, { loss }) => total + loss, 0) : null,
      forecast: sum(({ id }) => counted.has(id)),
      without: sum(({ id }) => !counted.has(id)),
    },
  };
}

/** Neither dead nor alive. */
export const isUnjudged = ({ standing }: Pick<ExposedCompany, "standing">): boolean => standing === "unknown" || standing === "stale" || standing === "too-close";

/** Its cash ends before a day and no signed money lands by then. */
export const endsBefore = (company: Pick<ExposedCompany, "standing" | "hasSignedMoney" | "cashZero">, end: Day): boolean =>
  !isUnjudged(company) && !company.hasSignedMoney && (company.standing === "out" || (company.cashZero !== null && company.cashZero < end));

const amountOf = ({ exposure }: ExposedCompany): number => (exposure.known ? exposure.value : 0);
