import { z } from "zod";
import { updateCompany as changeCompany } from "#db/company.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyView, viewCompany } from "#app/_operations/company/company-view.ts";
import { companyField, currencyField, monthsField, nameField, noteField, positiveMinorField, shortTextField, slugField } from "#app/_operations/company/fields.ts";
import { rejudge } from "#app/_operations/company/rejudge.ts";
import { operation } from "#app/_operations/operation.ts";

export const updateCompany = operation({
  name: "update-company",
  summary: "Changes a company's settings; refused where someone else changed them since `version`",
  action: "write",
  kind: "write",
  input: z.object({
    company: companyField,
    version: z.int("Name the version that you saw."),
    name: nameField.optional(),
    slug: slugField.optional(),
    legalName: shortTextField.optional(),
    domain: shortTextField.optional(),
    sector: shortTextField.optional(),
    stage: shortTextField.optional(),
    country: shortTextField.optional(),
    story: noteField.optional(),
    currency: currencyField.optional(),
    minimumCashMinor: positiveMinorField.optional(),
    raiseLeadMonths: monthsField.optional(),
    noticeMonths: monthsField.optional(),
    severanceMonths: monthsField.optional(),
    revenueBasis: z.enum(["cash", "recognised"]).optional(),
    growthWindow: monthsField.min(3, "A trend takes at least 3 months.").max(36, "is more than 36 months").optional(),
    expenseGrowth: z.number("must be a number").gt(-1, "must be above -1").max(1, "is more than a doubling every month").optional(),
  }),
  output: z.object({ company: companyView }),
  run: async (context, { company: name, version, minimumCashMinor, ...given }) => {
    const { db, workspace } = context;
    const { id } = await companyOf(db, workspace, name);
    context.subject(id);
    const changes = Object.fromEntries(Object.entries({ ...given, minimumCash: minimumCashMinor }).filter(([, value]) => value !== undefined));
    const company = await changeCompany(db, workspace.id, id, version, changes);
    await rejudge(context, id);
    return { company: viewCompany(company) };
  },
});
