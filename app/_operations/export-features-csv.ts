import { z } from "zod";
import { featuresCsv } from "#lib/ai-risk/register/features-csv.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField } from "#app/_operations/company/fields.ts";
import { storedForecast } from "#app/_operations/features/forecast-view.ts";
import { registerOn } from "#app/_operations/features/register-on.ts";
import { operation } from "#app/_operations/operation.ts";

export const exportFeaturesCsv = operation({
  name: "export-features-csv",
  summary: "The features as a CSV file, a line a judge, as the importer reads them back; nothing that a spreadsheet would run",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField.nullable().default(null), asOf: asOfField }),
  output: z.object({ fileName: z.string(), csv: z.string() }),
  run: async ({ db, workspace, today }, { company: name, asOf: asked }) => {
    const asOf = asked ?? workspace.defaultAsOf ?? today;
    const company = name === null ? null : await companyOf(db, workspace, name);
    const entries = await registerOn(db, workspace, asOf, company ? { companyId: company.id } : {});
    const features = entries.map(({ feature, company: of, counted, forecast, standing }) => {
      const stored = forecast === null || standing === "refused" ? null : storedForecast(forecast);
      return { company: of, name: feature.name, sheet: feature, judgements: counted, forecast: forecast && stored ? { day: forecast.day, dataDate: forecast.dataDate, pooled: stored.pooled } : null };
    });
    return { fileName: `${workspace.slug}-features-${asOf}.csv`, csv: featuresCsv(features) };
  },
});
