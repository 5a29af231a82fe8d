import { z } from "zod";
import type { Answer } from "#lib/answer.ts";
import { periodEnd } from "#lib/date.ts";
import { asMinor } from "#lib/money.ts";
import type { CompanyInput } from "#lib/runway/company-input.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import { runwayDifference } from "#lib/runway/price.ts";
import { companyInput } from "#app/_operations/company/company-input.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, currencyOut, dayOut, minorOut, periodOut } from "#app/_operations/company/fields.ts";
import { latestByPeriod } from "#app/_operations/company/latest-by-period.ts";
import { operation } from "#app/_operations/operation.ts";

const price = { days: z.int().nullable(), why: z.string().nullable() };
const MOST = 60;

export const priceOneOffs = operation({
  name: "price-one-offs",
  summary: "What each one-off, dated event and the minimum cash is worth, in days of runway: cash zero with it changed against cash zero as it stands",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField, asOf: asOfField }),
  output: z.object({
    asOf: dayOut,
    /** Cash zero if counted the other way, in days after (below 0: before) cash zero now. */
    oneOffs: z.array(z.object({ figureId: z.string(), period: periodOut, direction: z.enum(["in", "out"]), amountMinor: minorOut, currency: currencyOut, recurring: z.boolean(), ...price })).max(2 * MOST),
    /** Left out where it counts, counted where it is left out. */
    events: z.array(z.object({ id: z.string(), ...price })).max(5000),
    /** If nothing had to be kept; null where nothing is. */
    minimumCash: z.object(price).nullable(),
  }),
  run: async ({ db, workspace, today }, { company: name, asOf: asked }) => {
    const company = await companyOf(db, workspace, name);
    const asOf = asked ?? workspace.defaultAsOf ?? today;
    const input = await companyInput(db, workspace, company, asOf);
    const before = judgeCompany(input);
    const answer = (difference: Answer<number>) => (difference.known ? { days: difference.value, why: null } : { days: null, why: difference.why });
    const priced = (changed: CompanyInput) => answer(runwayDifference(before, judgeCompany(changed)));
    const rows = latestByPeriod(input.figures).filter((row) => periodEnd(row.period) <= asOf).slice(-MOST);
    const oneOffs = rows.toReversed().flatMap((row) =>
      (["in", "out"] as const).flatMap((direction) => {
        const [amount, key] = direction === "in" ? ([row.oneOffIn, "oneOffInRecurring"] as const) : ([row.oneOffOut, "oneOffOutRecurring"] as const);
        if (amount === null || amount === 0) return [];
        const figures = input.figures.map((each) => (each.id === row.id ? { ...each, [key]: !each[key] } : each));
        return [{ figureId: row.id, period: row.period, direction, amountMinor: amount, currency: row.currency, recurring: row[key], ...priced({ ...input, figures }) }];
      }),
    );
    const events = input.events.map((event) => ({
      id: event.id,
      ...priced({ ...input, events: input.events.map((each) => (each.id === event.id ? { ...each, active: !each.active } : each)) }),
    }));
    const kept = input.settings.minimumCash > 0;
    return { asOf, oneOffs, events, minimumCash: kept ? priced({ ...input, settings: { ...input.settings, minimumCash: asMinor(0) } }) : null };
  },
});
