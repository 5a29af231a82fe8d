import type { Burn, BurnWindow } from "#lib/cash/burn.ts";
import type { CashGap } from "#lib/cash/cash-gap.ts";
import type { Overlap } from "#lib/cash/months.ts";
import type { ConvertedFigure, RefusedFigure } from "#lib/cash/rows-from-figures.ts";
import type { Day } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";
import type { LeftOut } from "#lib/runway/company-plan.ts";
import type { Dimension, Mark } from "#lib/runway/conventions.ts";
import type { Judgement } from "#lib/runway/judgement.ts";
import type { CashSeries } from "#lib/runway/series.ts";
import type { TierVerdict } from "#lib/runway/tiers.ts";

/** The verdict on a stored company: clock-free, so that it can be stored; `verdictOn` reads it on a day. Major units but where Minor. */
export type Verdict = Judgement & {
  engineVersion: string;
  currency: Currency;
  /** First and last day on which the same rows give this verdict; null: until something new is reported. */
  validFrom: Day;
  validUntil: Day | null;
  /** End of the last complete month, and the last day on which its row is fresh. */
  basisEnd: Day | null;
  freshUntil: Day | null;
  agree: number;
  of: number;
  decidedBy: Dimension | null;
  marks: Mark[];
  cash: Minor | null;
  /** Cash minus minimum cash. */
  usable: Minor | null;
  /** Mean a month over `netBurnWindow` months: three, or one where three are not known. */
  netBurn: Minor | null;
  netBurnWindow: BurnWindow | null;
  capitalNeededMinor: Minor | null;
  burn: Record<BurnWindow, Burn>;
  /** Recognised figures against the balances beside them; null where they agree or too few are there. */
  cashGap: CashGap | null;
  tiers: TierVerdict[];
  series: CashSeries;
  provenance: {
    figureIds: string[];
    refused: RefusedFigure[];
    converted: ConvertedFigure[];
    /** Events and rounds that could not be counted. */
    leftOut: LeftOut[];
    overlaps: Overlap[];
    /** Some row's source stated no period. */
    periodAssumed: boolean;
  };
};
