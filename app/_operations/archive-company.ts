import { z } from "zod";
import { updateCompany } from "#db/company.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyView, viewCompany } from "#app/_operations/company/company-view.ts";
import { companyField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const archiveCompany = operation({
  name: "archive-company",
  summary: "Takes a company off the lists, or puts it back; nothing of it is deleted",
  action: "write",
  kind: "write",
  input: z.object({ company: companyField, archived: z.boolean().default(true) }),
  output: z.object({ company: companyView }),
  run: async (context, { company: name, archived }) => {
    const { db, workspace, now } = context;
    const { id, version } = await companyOf(db, workspace, name);
    context.subject(id);
    return { company: viewCompany(await updateCompany(db, workspace.id, id, version, { archivedAt: archived ? now : null })) };
  },
});
