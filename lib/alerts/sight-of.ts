import { type Day, daysBetween } from "#lib/date.ts";
import type { FeatureRisk } from "#lib/ai-risk/register/feature-risk.ts";
import type { MetricId } from "#lib/metrics/metrics.ts";
import { type Currency, type Minor, toMajor } from "#lib/money.ts";
import { standingOn } from "#lib/portfolio/line.ts";
import type { Verdict } from "#lib/runway/verdict.ts";
import { monthsUntil } from "./months-until.ts";
import { NO_END, type Sight } from "./sight.ts";

export type Seen = {
  companyId: string;
  verdict: Pick<Verdict, "state" | "freshUntil" | "flags" | "basisEnd" | "cashZero" | "raiseBy" | "cash" | "usable" | "netBurn" | "capitalNeededMinor" | "agree" | "of" | "currency"> & { provenance: Pick<Verdict["provenance"], "figureIds"> };
  lastHeard: Day | null;
  /** The day on which the company was added. */
  since: Day;
  /** Absent where no rule asks for them. */
  metrics?: Readonly<Partial<Record<MetricId, number | null>>>;
  features?: FeatureRisk | null;
  rates?: Readonly<Partial<Record<Currency, number>>>;
};

/** Reads a stored verdict on a day. Where the verdict is stale or unknown no figure of it is known; cash that does not end leaves a runway without end. */
export function sightOf({ companyId, verdict, lastHeard, since, metrics = {}, features = null, rates = {} }: Seen, day: Day): Sight {
  const { cashZero, raiseBy, cash, usable, netBurn, capitalNeededMinor, agree, of, currency, basisEnd, provenance } = verdict;
  const standing = standingOn(verdict, day);
  const holds = standing !== "unknown" && standing !== "stale";
  const major = (amount: Minor | null) => (amount === null || !holds ? null : toMajor(amount, currency));
  const until = <T>(date: Day | null | undefined, read: (date: Day) => T): T | number | null => (!holds ? null : date === null || date === undefined ? NO_END : read(date));
  const end = standing === "out" ? day : cashZero?.date;
  return {
    companyId, day, standing, basisEnd, lastHeard: lastHeard ?? since, currency, rates, rows: provenance.figureIds,
    figures: {
      runway: until(end, (date) => Math.max(0, monthsUntil(day, date))),
      "days-to-cash-zero": until(end, (date) => daysBetween(day, date)),
      "days-to-raise-by": until(raiseBy, (date) => daysBetween(day, date)),
      cash: major(cash), "usable-cash": major(usable), "net-burn": major(netBurn),
      "capital-needed": holds && capitalNeededMinor === null ? NO_END : major(capitalNeededMinor),
      agreement: holds && of > 0 ? agree / of : null,
      "feature-risk": features?.largest ?? null, "features-at-risk": features === null ? null : features.flagged,
      ...(holds ? metrics : {}),
    },
  };
}
