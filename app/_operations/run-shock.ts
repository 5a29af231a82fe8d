import { z } from "zod";
import type { Day } from "#lib/date.ts";
import { groupBy } from "#lib/group-by.ts";
import { asMinor, type Minor } from "#lib/money.ts";
import { type Standing, standingOn, STANDINGS } from "#lib/portfolio/line.ts";
import { riskFigures, type RiskFigures } from "#lib/portfolio/risk/risk-figures.ts";
import { SHOCK_KINDS, type Shock } from "#lib/portfolio/shocks/shock.ts";
import { shockedInput } from "#lib/portfolio/shocks/shocked-input.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import { runwayDifference } from "#lib/runway/price.ts";
import { companiesById } from "#db/company.ts";
import { exposureTagsOf } from "#db/exposure-tag.ts";
import { listFeatures } from "#db/feature.ts";
import { companyInput } from "#app/_operations/company/company-input.ts";
import { asOfField, currencyOut, dayField, dayOut, idField, minorOut, monthsField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { openBook } from "#app/_operations/portfolio/book.ts";
import { exposedOn } from "#app/_operations/risk/exposed-on.ts";
import { movedFeatures } from "#app/_operations/risk/moved-features.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

const side = z.object({ standing: z.enum(STANDINGS as [Standing, ...Standing[]]), cashZero: dayOut.nullable() });
const totals = z.object({ dead: z.int(), deadMinor: minorOut, atRisk12Minor: minorOut });
// As many as are judged twice in about a second.
const MOST = 500;

const sums = ({ defaultDead, atRisk }: RiskFigures) => ({ dead: defaultDead.ids.length, deadMinor: asMinor(Math.round(defaultDead.amount)), atRisk12Minor: asMinor(Math.round(atRisk.find(({ months }) => months === 12)?.sum.amount ?? 0)) });

export const runShock = operation({
  name: "run-shock",
  summary: "What one named shock does to every held company at once: verdict and cash zero before and after, and capital in the dead and at risk; nothing is kept, and nobody's forecast is changed by it",
  action: "read",
  kind: "read",
  input: z.object({
    kind: z.enum(SHOCK_KINDS),
    /** Of no-raise and supplier. */
    months: monthsField.min(1, "must be 1 at least").default(9),
    /** Of prices: what a unit of model work costs then, as a multiple of today. */
    times: z.number().min(0, "must not be negative").max(100, "is above 100").default(0.1),
    /** Of absorbed: the day, today where absent, and which features; all where none is named. */
    day: dayField.nullable().default(null),
    features: z.array(idField).max(1000).default([]),
    /** Of supplier: the name of its tags; chips under export control where absent. */
    tag: z.string().trim().min(1).max(200).nullable().default(null),
    /** Of supplier: what the replaced part costs, as a multiple. */
    dearer: z.number().min(1, "must be 1 at least").max(100, "is above 100").default(1.5),
    asOf: asOfField,
  }),
  output: z.object({
    asOf: dayOut, currency: currencyOut,
    before: totals, after: totals,
    /** Exposure in the companies that the shock acts on. */
    touchedMinor: minorOut, touched: z.int(),
    /** Held companies that were not judged because there are too many. */
    leftOut: z.int(),
    /** Chances that registered features of held companies are shipped by a large lab within 12 months; empty where the shock moves none. */
    features: z.array(z.object({ id: z.string(), name: z.string(), company: namedView, before: z.number().nullable(), after: z.number().nullable(), why: z.string().nullable() })).max(10_000),
    rows: z.array(z.object({
      company: namedView, isArchived: z.boolean(), exposureMinor: minorOut.nullable(), before: side, after: side, touched: z.boolean(),
      /** By how many days cash zero moves, below 0: sooner; null with the reason. */
      days: z.int().nullable(), daysWhy: z.string().nullable(),
      gaps: z.array(z.string()).max(10),
    })).max(MOST),
  }),
  run: async (context, { kind, months, times, day, features: wanted, tag, dearer, asOf }) => {
    const { db, workspace } = context;
    const book = await openBook(context, asOf);
    const gone = new Set(book.archived.map(({ id }) => id));
    const { currency, companies: all } = await exposedOn(db, workspace, [...book.lines, ...book.archived], book.day, { values: false, exits: false });
    const companies = all.filter(({ id, exposure }) => !gone.has(id) || !exposure.known || exposure.value > 0);
    const chosen = companies.slice(0, MOST);
    const rows = new Map((await companiesById(db, workspace.id, chosen.map(({ id }) => id))).map((company) => [company.id, company]));
    const tags = groupBy(await exposureTagsOf(db, workspace.id, book.day), ({ companyId }) => companyId);
    const features = groupBy(await listFeatures(db, workspace.id, book.day), ({ companyId }) => companyId);
    const ids = wanted.length > 0 ? wanted : [...features.values()].flat().map(({ id }) => id);
    const shock: Shock = kind === "no-raise" ? { kind, months } : kind === "prices" ? { kind, times } : kind === "absorbed" ? { kind, day: day ?? book.day, featureIds: ids } : { kind, months, dearer, tag };
    const found = [];
    for (const company of chosen) {
      const row = rows.get(company.id);
      if (!row) continue;
      const input = await companyInput(db, workspace, row, book.day);
      const { before, after, touched, gaps } = shockedInput(shock, input, { tags: tags.get(company.id) ?? [], features: features.get(company.id) ?? [] }, judgeCompany(input));
      const [now, then] = [judgeCompany(before), judgeCompany(after)];
      const difference = runwayDifference(now, then);
      const seen = (verdict: typeof now) => {
        const cashZero: Day | null = verdict.cashZero?.date ?? null;
        // Where money is counted as landing anyway, it is not counted a second time.
        const hasSignedMoney = kind !== "no-raise" && cashZero !== null && input.rounds.some(({ tier, day: lands }) => tier === "signed" && lands <= cashZero);
        return { ...company, standing: standingOn(verdict, book.day), cashZero, hasSignedMoney };
      };
      found.push({ company, now: seen(now), then: seen(then), touched, gaps, moved: difference });
    }
    const [was, is] = [riskFigures(found.map(({ now }) => now), book.day), riskFigures(found.map(({ then }) => then), book.day)];
    const amount = (exposure: (typeof companies)[number]["exposure"]): Minor | null => (exposure.known ? asMinor(exposure.value) : null);
    const names = new Map(found.map(({ company: { id, line } }) => [id, { slug: line.slug, name: line.name }]));
    const moved = await movedFeatures(db, workspace, shock, found.flatMap(({ company }) => features.get(company.id) ?? []), book.day);
    return {
      features: moved.map(({ companyId, ...each }) => ({ ...each, company: names.get(companyId) ?? { slug: "", name: "" } })),
      asOf: book.day, currency, before: sums(was), after: sums(is),
      touchedMinor: asMinor(found.reduce((sum, each) => sum + (each.touched ? (amount(each.company.exposure) ?? 0) : 0), 0)), touched: found.filter((each) => each.touched).length,
      leftOut: companies.length - found.length,
      rows: found.map(({ company, now, then, touched, gaps, moved }) => ({
        company: { slug: company.line.slug, name: company.line.name }, isArchived: gone.has(company.id), exposureMinor: amount(company.exposure), touched, gaps,
        before: { standing: now.standing, cashZero: now.cashZero }, after: { standing: then.standing, cashZero: then.cashZero }, days: moved.known ? moved.value : null, daysWhy: moved.known ? null : moved.why,
      })),
    };
  },
});
