import { z } from "zod";
import { asMinor } from "#lib/money.ts";
import { freeSlug, slugOf } from "#lib/slug.ts";
import { createCompany as insertCompany, takenSlugs } from "#db/company.ts";
import { amendFigure } from "#app/_operations/company/amend-figure.ts";
import { companyView, viewCompany } from "#app/_operations/company/company-view.ts";
import { currencyField, minorField, nameField, periodField, positiveMinorField, shortTextField, slugField } from "#app/_operations/company/fields.ts";
import { rejudge } from "#app/_operations/company/rejudge.ts";
import { operation } from "#app/_operations/operation.ts";

const optionalText = shortTextField.optional().default(null);
const figure = z.object({
  period: periodField,
  revenueMinor: minorField.nullable().default(null),
  expensesMinor: positiveMinorField.nullable().default(null),
  cashEndMinor: minorField.nullable().default(null),
  note: shortTextField.optional().default(null),
});

export const createCompany = operation({
  name: "create-company",
  summary: "Adds a company, with the figures of its first months where they are given",
  action: "write",
  kind: "write",
  input: z.object({
    name: nameField,
    /** Made from the name where absent. */
    slug: slugField.nullable().default(null),
    /** The workspace's where absent. */
    currency: currencyField.nullable().default(null),
    legalName: optionalText,
    domain: optionalText,
    sector: optionalText,
    stage: optionalText,
    country: optionalText,
    minimumCashMinor: positiveMinorField.nullable().default(null),
    figures: z.array(figure).max(120).default([]),
  }),
  output: z.object({ company: companyView }),
  run: async (context, { figures, minimumCashMinor, slug, currency, ...given }) => {
    const { db, workspace, now } = context;
    const company = await insertCompany(db, workspace.id, {
      ...given,
      slug: slug ?? freeSlug(slugOf(given.name), await reserved(context)),
      currency: currency ?? workspace.currency,
      minimumCash: minimumCashMinor ?? asMinor(0),
      createdAt: now,
    });
    context.subject(company.id);
    for (const { period, revenueMinor, expensesMinor, cashEndMinor, note } of figures) {
      if (revenueMinor === null && expensesMinor === null && cashEndMinor === null) continue;
      await amendFigure(context, company, period, { revenue: revenueMinor, expenses: expensesMinor, cashEnd: cashEndMinor, note });
    }
    await rejudge(context, company.id);
    return { company: viewCompany(company) };
  },
});

const reserved = async ({ db, workspace }: Parameters<typeof amendFigure>[0]): Promise<Set<string>> => (await takenSlugs(db, workspace.id)).add("new");
