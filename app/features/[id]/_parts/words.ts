import { shownAs } from "#lib/ai-risk/shown-as.ts";
import { type Day, daysBetween } from "#lib/date.ts";
import { formatDay, formatDays } from "#lib/format/date.ts";
import { ROUTE_OF, ROUTE_WORDS, type Evidence, type Route } from "#lib/ai-risk/register/evidence.ts";
import type { FeatureLine } from "#app/_operations/features/feature-view.ts";

/** The first line of the page: what is most likely, with its number. */
export function headline({ standing, forecast, shipped }: FeatureLine): string {
  const pooled = standing === "refused" ? null : (forecast?.pooled ?? null);
  if (pooled === null) return "Nothing is forecast";
  if (shipped) return "A large lab offers it already";
  if (pooled.flag === "red") return `Probably shipped natively within 12 months: ${shownAs(pooled.pShipped12)}`;
  if (pooled.flag === "amber") return `Perhaps shipped natively within 12 months: ${shownAs(pooled.pShipped12)}`;
  return `Not likely to be shipped natively within 12 months: ${shownAs(pooled.pShipped12)}`;
}

export const gradeWords = (route: Route): string => `${route}, ${ROUTE_WORDS[route]}`;

/** Why, in words: what it needs against what there is. */
export function why({ forecast, standing }: FeatureLine): string {
  const pooled = standing === "refused" ? null : (forecast?.pooled ?? null);
  if (pooled === null) return forecast?.unknown ?? "The capability data is too old: load a newer file on the frontier page.";
  const gap = pooled.need.q50 - pooled.frontierNow;
  const where = gap <= 0 ? `the best model stands ${Math.abs(gap).toFixed(1)} points above that` : `the best model stands ${gap.toFixed(1)} points below that`;
  return `Users need about ${pooled.need.q50.toFixed(1)} points on the capability index (80%: ${pooled.need.q10.toFixed(1)} to ${pooled.need.q90.toFixed(1)}); ${where}, at ${pooled.frontierNow.toFixed(1)}.`;
}

/** Where the two lines of the picture cross. */
export function meetingWords(meets: Day | null, asOf: Day, fanEnds: Day): string {
  if (meets === null) return `By the median forecast the frontier does not reach what it needs before ${formatDay(fanEnds)}.`;
  return meets <= asOf ? "The frontier stands at or above the middle of what it needs already." : `By the median forecast the frontier reaches the middle of what it needs on ${formatDay(meets)}, in ${formatDays(daysBetween(asOf, meets))}.`;
}

export function evidenceWords(evidence: Evidence): string {
  const route = `Route ${ROUTE_OF[evidence.from]}: `;
  if (evidence.from === "minutes") return `${route}${evidence.minutes.toLocaleString("en-US")} minutes of human work; models ${evidence.offset === 0 ? "as in software" : `${Math.abs(evidence.offset)} doublings ${evidence.offset > 0 ? "ahead" : "behind"}`}, give or take ${evidence.offsetSd}`;
  if (evidence.from === "benchmark") return `${route}${evidence.benchmark}${evidence.pNow === null ? "" : `, best published ${shownAs(evidence.pNow)}`}`;
  if (evidence.from === "fitted") return `${route}own probe, half right at ${evidence.theta50} give or take ${evidence.theta50Sd}`;
  return `${route}${evidence.probes.map(({ model, k, n, eci }) => `${model} (${eci}) ${k} of ${n}`).join("; ")}`;
}
