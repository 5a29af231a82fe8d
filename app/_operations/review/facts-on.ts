import { addCalendarMonths, addDays, type Day, daysBetween } from "#lib/date.ts";
import { flagOf } from "#lib/ai-risk/forecast-feature.ts";
import { REFUSED_DAYS } from "#lib/ai-risk/frontier.ts";
import { latestByAuthor } from "#lib/ai-risk/register/latest-by-author.ts";
import { valueOrNull } from "#lib/answer.ts";
import { groupBy } from "#lib/group-by.ts";
import type { Currency } from "#lib/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import type { PortfolioLine } from "#lib/portfolio/line.ts";
import type { CompanyFacts, FeatureFacts, Seen } from "#lib/review/company-facts.ts";
import { PIN_DAYS } from "#lib/review/rules/pinned.ts";
import type { FailureForecastRow } from "#db/failure-forecast.ts";
import { listFeatures } from "#db/feature.ts";
import { latestForecasts, runsById } from "#db/feature-forecast.ts";
import { judgementsByFeature } from "#db/feature-judgement.ts";
import { endingsOf, type EndedItem } from "#db/review.ts";
import { actionsOf } from "#db/review-action.ts";
import { pinsSince } from "#db/review-pin.ts";
import type { Context } from "#app/_operations/operation.ts";
import { type Owned, putOff } from "#app/_operations/review/put-off.ts";
import { openBook } from "#app/_operations/portfolio/book.ts";
import { type Exposed, exposedOn } from "#app/_operations/risk/exposed-on.ts";
import { flagsOf } from "#app/_operations/risk/flags-of.ts";

export type ReviewFacts = { companies: CompanyFacts[]; currency: Currency; endings: EndedItem[] };
type Read = Pick<Context, "database" | "db" | "workspace" | "today" | "now">;

/** Every company of the workspace as a review sees it today. */
export async function factsOn(context: Read): Promise<ReviewFacts> {
  const { db, workspace, today } = context;
  const { lines } = await openBook(context, today);
  const { currency, companies: exposed, forecasts } = await exposedOn(db, workspace, lines, today, { values: true, exits: false });
  const flags = await flagsOf(db, workspace, exposed, today);
  const endings = await endingsOf(db, workspace.id);
  const { features, expired } = await featuresOn(context);
  const matters = groupBy([...expired, ...dueForecasts(forecasts, today), ...(await openActions(context)), ...putOff(endings)], ({ companyId }) => companyId);
  const pins = groupBy(await pinsSince(db, workspace.id, addDays(today, 1 - PIN_DAYS)), ({ companyId }) => companyId);
  const held = new Map(exposed.map((each) => [each.id, each]));
  const conflicting = ({ id, held: { mark } }: Exposed): Day | null => (flags.get(id)?.some(({ kind }) => kind === "mark-and-runway") ? (mark?.day ?? null) : null);
  const companies = lines.map((line): CompanyFacts => {
    const own = held.get(line.id);
    return {
      id: line.id, slug: line.slug, name: line.name, ...levels(line), features: features.get(line.id) ?? [], daysLeft: line.daysLeft, freshUntil: line.freshUntil,
      raiseBy: line.cashZeroDay === null ? null : addCalendarMonths(line.cashZeroDay, -line.raiseLeadMonths),
      conflictingMark: own ? conflicting(own) : null,
      matters: (matters.get(line.id) ?? []).map(({ of, id, text, owner, day }) => ({ of, id, text, owner, day })), pins: (pins.get(line.id) ?? []).map(({ id, by, day, note }) => ({ id, by, day, note })),
      exposure: own ? valueOrNull(own.exposure) : null,
    };
  });
  return { companies, currency, endings };
}

const levels = ({ standing, band, cashZeroDay, basisEnd, cash, netBurn, currency }: PortfolioLine) => ({ standing, band, cashZero: cashZeroDay, basisEnd, cash, netBurn, currency });

export const seenOn = (companies: readonly CompanyFacts[], day: Day, at: string): Map<string, Seen> =>
  new Map(companies.map(({ id, standing, band, cashZero, basisEnd, cash, netBurn, currency, features }) => [id, { day, at, standing, band, cashZero, basisEnd, cash, netBurn, currency, features }]));

/** Features with what their latest forecast says, and the judgements of them that are past their day. */
async function featuresOn({ db, workspace, today }: Read): Promise<{ features: Map<string, FeatureFacts[]>; expired: Owned[] }> {
  const rows = await listFeatures(db, workspace.id, today, {});
  const ids = rows.map(({ id }) => id);
  const [forecasts, judgements] = [await latestForecasts(db, workspace.id, today, ids), await judgementsByFeature(db, workspace.id, today, ids)];
  const runs = await runsById(db, workspace.id, [...forecasts.values()].map(({ runId }) => runId));
  const features = new Map<string, FeatureFacts[]>();
  const expired: Owned[] = [];
  for (const { id, companyId, name, kind, owner } of rows) {
    const forecast = forecasts.get(id);
    const holds = forecast !== undefined && forecast.dataDate !== null && daysBetween(forecast.dataDate, today) <= REFUSED_DAYS;
    const { pShipped = null, pCapable = null } = holds ? forecast : {};
    const level = pShipped === null || pCapable === null ? "none" : flagOf(pShipped, pCapable, kind !== "unknown");
    const own = features.get(companyId) ?? [];
    features.set(companyId, own);
    own.push({ id, name, level, pShipped, cause: forecast ? (runs.get(forecast.runId)?.cause ?? "") : "" });
    const day = latestByAuthor(judgements.get(id) ?? []).map(({ expiresOn }) => expiresOn).sort()[0];
    if (day !== undefined) expired.push({ companyId, of: "judgement", id: `${id} ${day}`, text: `Judge ${name} again.`, owner, day });
  }
  return { features, expired };
}

const dueForecasts = (forecasts: readonly FailureForecastRow[], today: Day): Owned[] =>
  forecasts.flatMap(({ id, companyId, probability, author, outcome, horizon }) => (outcome === null && horizon <= today ? [{ companyId, of: "forecast" as const, id, text: `${author} gave failure ${formatPercent(probability, 0)}. What came of it?`, owner: author, day: horizon }] : []));

const openActions = async ({ db, workspace }: Read): Promise<Owned[]> =>
  (await actionsOf(db, workspace.id)).flatMap(({ id, companyId, action, owner, due, doneAt }) => (doneAt === null ? [{ companyId, of: "action" as const, id, text: action, owner, day: due }] : []));
