import type { Condition } from "#lib/alerts/condition.ts";
import { alertFigure, type FigureId } from "#lib/alerts/figures.ts";
import type { Seen } from "#lib/alerts/sight-of.ts";
import { featureRisks } from "#lib/ai-risk/register/feature-risk.ts";
import { asDay, type Day, periodEnd } from "#lib/date.ts";
import { type Currency, toMajor } from "#lib/money.ts";
import type { Reader } from "#db/client.ts";
import type { Company } from "#db/company.ts";
import { featureStates } from "#db/feature-state.ts";
import { figuresByCompany } from "#db/figure.ts";
import { rateOn } from "#db/rate.ts";
import type { Workspace } from "#db/workspace.ts";
import { latestByPeriod } from "#app/_operations/company/latest-by-period.ts";
import { metricsOf } from "#app/_operations/company/company-metrics.ts";
import type { Judged } from "#app/_operations/judge-companies.ts";

/** What rules ask of companies, so that nothing else is read. */
export type Asked = { needs: ReadonlySet<"verdict" | "metrics" | "features">; currencies: ReadonlySet<Currency> };

const figureOf = (condition: Condition): FigureId | null => ("figure" in condition ? condition.figure : null);

export function askedBy(rules: readonly { condition: Condition; currency: Currency }[]): Asked {
  const figures = rules.flatMap(({ condition, currency }) => {
    const id = figureOf(condition);
    return id === null ? [] : [{ figure: alertFigure(id), currency }];
  });
  return { needs: new Set(figures.map(({ figure }) => figure.needs)), currencies: new Set(figures.flatMap(({ figure, currency }) => (figure.unit === "money" ? [currency] : []))) };
}

async function ratesFrom(db: Reader, from: Currency, to: ReadonlySet<Currency>, day: Day): Promise<Partial<Record<Currency, number>>> {
  const rates: Partial<Record<Currency, number>> = {};
  const own = [...to].some((code) => code !== from) ? await rateOn(db, from, day) : null;
  for (const code of to) {
    const other = code === from || own === null ? null : await rateOn(db, code, day);
    if (own !== null && other !== null) rates[code] = Number(other.rate) / Number(own.rate);
  }
  return rates;
}

/** What is known of judged companies on a day, as far as rules ask for it; by company. */
export async function seenOf(db: Reader, workspace: Workspace, companies: readonly Company[], judged: ReadonlyMap<string, Judged>, day: Day, { needs, currencies }: Asked): Promise<Map<string, Seen>> {
  const ids = companies.map(({ id }) => id);
  const figures = needs.has("metrics") ? await figuresByCompany(db, workspace.id, day, ids) : null;
  const risks = needs.has("features") ? featureRisks(await featureStates(db, workspace.id, day), day) : null;
  const rates = new Map<Currency, Partial<Record<Currency, number>>>();
  for (const { currency } of companies) if (currencies.size > 0 && !rates.has(currency)) rates.set(currency, await ratesFrom(db, currency, currencies, day));
  const seen = new Map<string, Seen>();
  for (const { id, currency, minimumCash, createdAt } of companies) {
    const found = judged.get(id);
    if (!found) continue;
    const { verdict, lastHeard } = found;
    const latest = figures && latestByPeriod(figures.get(id) ?? []).findLast((row) => periodEnd(row.period) === verdict.basisEnd);
    const metrics = figures && Object.fromEntries(metricsOf(verdict, latest ?? undefined, toMajor(minimumCash, currency)).map((metric) => [metric.id, metric.value]));
    seen.set(id, { companyId: id, verdict, lastHeard, since: asDay(createdAt.slice(0, 10)), features: risks?.get(id) ?? null, rates: rates.get(currency) ?? {}, ...(metrics ? { metrics } : {}) });
  }
  return seen;
}
