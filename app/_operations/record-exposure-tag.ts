import { z } from "zod";
import { TAG_BASES, TAG_KINDS } from "#lib/portfolio/ledger/kinds.ts";
import { exposureTags } from "#db/exposure-tag.ts";
import { replacesField } from "#app/_operations/book/fields.ts";
import { putRow } from "#app/_operations/book/put-row.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, nameField, noteField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const recordExposureTag = operation({
  name: "record-exposure-tag",
  summary: "Says what a company stands on (a model provider, a customer, a regulation), with the share of its revenue or cost; or corrects it from today on",
  action: "write",
  kind: "write",
  input: z.object({
    replaces: replacesField, company: companyField, kind: z.enum(TAG_KINDS), name: nameField,
    /** A fraction; null is not known. */
    share: z.number().min(0, "must not be negative").max(1, "is a fraction of at most 1").nullable().default(null),
    basis: z.enum(TAG_BASES),
    note: noteField.default(null),
  }),
  output: z.object({ id: z.string() }),
  run: async (context, { replaces, company: name, ...given }) => {
    const company = await companyOf(context.db, context.workspace, name);
    return { id: (await putRow(exposureTags, context, replaces, { ...given, companyId: company.id })).id };
  },
});
