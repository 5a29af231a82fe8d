import type { Answer } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import type { Standing } from "#lib/portfolio/line.ts";

/** A person's forecast that a company fails: dated, with an author. */
export type FailureForecast = { probability: number; author: string; day: Day };

/** What risk is summed from. `exposure`: cost not yet returned, in one unit for all companies; `distressProceeds`: what our waterfall pays us at a distressed exit. */
export type ExposedCompany = {
  id: string;
  exposure: Answer<number>;
  standing: Standing;
  /** The day on which cash ends; null: it does not end, or is not known (see `standing`). */
  cashZero: Day | null;
  /** Money signed that lands before cash ends. */
  hasSignedMoney: boolean;
  forecast: FailureForecast | null;
  distressProceeds: Answer<number>;
};
