import { z } from "zod";
import { writePackage } from "#lib/captable/ocf/read-package.ts";
import { notFound } from "#lib/errors.ts";
import { ocfObjectsOf } from "#db/ocf-object.ts";
import { ocfFilesField, packageOf } from "#app/_operations/book/ocf-files.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, dayOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const exportCapTablePackage = operation({
  name: "export-cap-table-package",
  summary: "The Open Cap Format package that a company's cap table was taken in from, as files that say the same",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField, asOf: asOfField }),
  output: z.object({ asOf: dayOut, files: ocfFilesField }),
  run: async ({ db, workspace, today }, { company: name, asOf }) => {
    const company = await companyOf(db, workspace, name);
    const day = asOf ?? workspace.defaultAsOf ?? today;
    const rows = await ocfObjectsOf(db, workspace.id, day, company.id);
    if (rows.length === 0) throw notFound("package");
    return { asOf: day, files: writePackage(packageOf(rows)) };
  },
});
