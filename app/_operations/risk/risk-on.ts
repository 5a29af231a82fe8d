import { mapAnswer, valueOrNull, type Answer } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import { groupBy } from "#lib/group-by.ts";
import { asMinor } from "#lib/money.ts";
import { lossGivenDefault } from "#lib/portfolio/risk/loss-given-default.ts";
import { dueForecasts } from "#lib/portfolio/risk/open-forecasts.ts";
import { riskFigures } from "#lib/portfolio/risk/risk-figures.ts";
import { riskSentence } from "#lib/portfolio/risk/risk-sentence.ts";
import { tagExposures } from "#lib/portfolio/risk/tag-exposures.ts";
import { atLeast } from "#lib/portfolio/returns/gross-returns.ts";
import { total } from "#lib/portfolio/returns/position-value.ts";
import { exposureTagsOf } from "#db/exposure-tag.ts";
import type { Context } from "#app/_operations/operation.ts";
import { openBook } from "#app/_operations/portfolio/book.ts";
import { type Exposed, exposedOn, lossBasis } from "#app/_operations/risk/exposed-on.ts";
import { flagsOf } from "#app/_operations/risk/flags-of.ts";
import { type RiskView, viewSum, viewTail } from "#app/_operations/risk/risk-view.ts";
import { lossesOf, tailOf } from "#app/_operations/risk/tail-of.ts";
import { toldOf } from "#app/_operations/risk/told-of.ts";

const why = (answer: Answer<unknown>): string | null => (answer.known ? null : answer.why);

/** Everything that the risk page shows, as known on a day. */
export async function riskOn(context: Context, asOf: Day | null, correlation: number): Promise<RiskView> {
  const { db, workspace, today } = context;
  const book = await openBook(context, asOf);
  const { currency, companies: all, forecasts } = await exposedOn(db, workspace, [...book.lines, ...book.archived], book.day, { values: true, exits: true });
  const archived = new Set(book.archived.map(({ id }) => id));
  // What was archived after its end is history: nothing of it is left to lose.
  const companies = all.filter(({ id, held }) => !archived.has(id) || !isOver(held));
  const figures = riskFigures(companies, book.day);
  const flags = await flagsOf(db, workspace, companies, book.day);
  const tail = tailOf(lossesOf(companies), correlation);
  const told = toldOf(companies, { figures, tail, currency, today: book.day });
  const named = new Map([...book.lines, ...book.archived].map(({ id, slug, name }) => [id, { slug, name }]));
  const nameOf = (id: string) => named.get(id) ?? { slug: "", name: "archived" };
  const each = companies.map(({ held }) => held.value).filter((value) => value !== null);
  const values = total(each);
  const within = (id: string) => figures.atRisk.find(({ sum }) => sum.ids.includes(id))?.months ?? null;
  return {
    asOf: book.day, today, currency,
    sentence: riskSentence(told, companies.filter(({ id }) => archived.has(id))),
    companies: book.lines.length, held: companies.length,
    exposure: viewSum(figures.exposure), unknownExposures: figures.unknownIds.map(nameOf),
    fairValueMinor: valueOrNull(values), fairValueWhy: why(values), fairValueAtLeast: atLeast(each),
    defaultDead: viewSum(figures.defaultDead), notJudged: viewSum(figures.notJudged),
    atRisk: figures.atRisk.map(({ months, sum }) => ({ months, sum: viewSum(sum) })),
    expectedLoss: {
      amountMinor: figures.expectedLoss.amount === null ? null : asMinor(Math.round(figures.expectedLoss.amount)), forecast: viewSum(figures.expectedLoss.forecast), without: viewSum(figures.expectedLoss.without),
      until: told.until, byAuthors: [...new Set(told.counted.map(({ author }) => author))],
    },
    tail: tail && viewTail(tail),
    rows: companies.map((company) => ({ ...viewRow(company, within(company.id), flags.get(company.id) ?? []), isArchived: archived.has(company.id) })),
    tags: await tagSums(context, book.day, companies, nameOf),
    dueForecasts: dueForecasts(forecasts, book.day).length,
  };
}

const isNothing = (amount: Answer<number> | null): boolean => amount !== null && amount.known && amount.value === 0;
const isOver = ({ exposure, value }: Exposed["held"]): boolean => isNothing(exposure) && isNothing(value);

function viewRow({ id, line, held, exposure, distressProceeds, forecastRow, hasSignedMoney, ...rest }: Exposed, atRiskWithin: number | null, flags: RiskView["rows"][number]["flags"]): Omit<RiskView["rows"][number], "isArchived"> {
  const lgd = lossGivenDefault(exposure, distressProceeds);
  const loss = forecastRow && lgd.known && exposure.known ? asMinor(Math.round(forecastRow.probability * lgd.value * exposure.value)) : null;
  const { value } = held;
  return {
    id, company: { slug: line.slug, name: line.name }, stage: line.stage, standing: line.standing, band: line.band, cashZero: line.cashZeroDay, lastHeard: line.lastHeard,
    exposureMinor: valueOrNull(mapAnswer(exposure, asMinor)), exposureWhy: why(exposure), fairValueMinor: value === null ? null : valueOrNull(value), fairValueWhy: value === null ? null : why(value),
    hasSignedMoney, atRiskWithin, forecast: forecastRow, lgd: valueOrNull(lgd), lgdWhy: why(lgd), lgdBasis: lgd.known ? lossBasis(rest) : null, expectedLossMinor: loss, flags,
  };
}

async function tagSums({ db, workspace }: Context, day: Day, companies: readonly Exposed[], nameOf: (id: string) => { slug: string; name: string }): Promise<RiskView["tags"]> {
  const held = new Map(companies.map(({ id, exposure }) => [id, exposure]));
  // What no fund holds exposes nothing: its tags still serve shocks.
  const rows = (await exposureTagsOf(db, workspace.id, day)).filter(({ companyId }) => held.has(companyId));
  const kinds = groupBy(rows, ({ kind, name }) => JSON.stringify([kind, name.toLowerCase()]));
  const sums = tagExposures(rows.map(({ companyId, kind, name, basis, share }) => ({ companyId, tag: JSON.stringify([kind, name.toLowerCase()]), of: basis, share })), held);
  return sums.map(({ tag, amount, weighted, ids, withoutShare, unknownIds }) => {
    const first = kinds.get(tag)?.[0];
    return { kind: first?.kind ?? "other", name: first?.name ?? "", amountMinor: asMinor(Math.round(amount)), weightedMinor: asMinor(Math.round(weighted)), companies: [...ids, ...unknownIds].map(nameOf), withoutShare: withoutShare.length, unknown: unknownIds.length };
  });
}

