import { z } from "zod";
import { figuresOf } from "#db/figure.ts";
import { importById } from "#db/import.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, periodField } from "#app/_operations/company/fields.ts";
import { figureView, viewFigure } from "#app/_operations/company/figure-view.ts";
import { operation } from "#app/_operations/operation.ts";

export const listFigureHistory = operation({
  name: "list-figure-history",
  summary: "Every row reported for a period, old to new: what, when, by whom and from which file",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField, period: periodField, asOf: asOfField }),
  output: z.object({ rows: z.array(figureView.extend({ importFile: z.string().nullable() })).max(5000) }),
  run: async ({ db, workspace, today }, { company: name, period, asOf }) => {
    const company = await companyOf(db, workspace, name);
    const rows = (await figuresOf(db, workspace.id, company.id, asOf ?? workspace.defaultAsOf ?? today)).filter((row) => row.period === period);
    const files = new Map<string, string>();
    for (const id of new Set(rows.flatMap((row) => row.importId ?? []))) files.set(id, (await importById(db, workspace.id, id))?.fileName ?? "");
    return { rows: rows.map((row) => ({ ...viewFigure(row), importFile: row.importId ? (files.get(row.importId) ?? null) : null })) };
  },
});
