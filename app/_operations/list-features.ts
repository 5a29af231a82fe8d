import { z } from "zod";
import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, dayOut } from "#app/_operations/company/fields.ts";
import { atRiskOf, atRiskView } from "#app/_operations/features/at-risk-of.ts";
import { featureLine, viewLine } from "#app/_operations/features/feature-view.ts";
import { registerOn } from "#app/_operations/features/register-on.ts";
import { rulersOn } from "#app/_operations/features/rulers-on.ts";
import { ratesFor } from "#app/_operations/importing/rates.ts";
import { operation } from "#app/_operations/operation.ts";

export const listFeatures = operation({
  name: "list-features",
  summary: "The register: every feature with its latest forecast, how far it can be relied on, and the revenue and capital on it",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField.nullable().default(null), asOf: asOfField, archived: z.boolean().default(false) }),
  output: z.object({
    today: dayOut,
    asOf: dayOut,
    /** Day of the newest capability data. */
    dataDate: dayOut,
    attribution: z.string(),
    /** Over all that are listed; null where there are none. */
    atRisk: atRiskView.nullable(),
    features: z.array(featureLine).max(100_000),
  }),
  run: async ({ db, workspace, today }, { company: name, asOf: asked, archived }) => {
    const asOf = asked ?? workspace.defaultAsOf ?? today;
    const company = name === null ? null : await companyOf(db, workspace, name);
    const { rulers } = await rulersOn(db, workspace, asOf);
    const entries = await registerOn(db, workspace, asOf, { archived, ...(company ? { companyId: company.id } : {}) });
    return { today, asOf, dataDate: rulers.dataDate, attribution: ATTRIBUTION, atRisk: entries[0] ? atRiskOf(entries, { currency: entries[0].capitalCurrency, rates: await ratesFor(db, entries.map(({ company: { currency } }) => currency), entries[0].capitalCurrency), asOf }) : null, features: entries.map(viewLine) };
  },
});
