import { z } from "zod";
import { TAG_BASES, TAG_KINDS } from "#lib/portfolio/ledger/kinds.ts";
import { exposureTagsOf } from "#db/exposure-tag.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { GONE } from "#app/_operations/book/row-view.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, dayOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

export const listExposureTags = operation({
  name: "list-exposure-tags",
  summary: "What companies stand on, with the share of revenue or cost where it is stated",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField.nullable().default(null), asOf: asOfField }),
  output: z.object({
    asOf: dayOut,
    tags: z.array(z.object({ id: z.string(), company: namedView, kind: z.enum(TAG_KINDS), name: z.string(), share: z.number().nullable(), basis: z.enum(TAG_BASES), note: z.string().nullable(), reportedAt: dayOut, reportedBy: z.string() })).max(100_000),
  }),
  run: async ({ db, workspace, today }, { company: name, asOf }) => {
    const day = asOf ?? workspace.defaultAsOf ?? today;
    const { companies } = await namesOf(db, workspace.id, day);
    const rows = await exposureTagsOf(db, workspace.id, day, name === null ? undefined : (await companyOf(db, workspace, name)).id);
    return { asOf: day, tags: rows.map(({ companyId, ...row }) => ({ ...row, company: companies.get(companyId) ?? GONE })) };
  },
});
