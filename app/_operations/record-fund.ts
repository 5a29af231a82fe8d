import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { freeSlug, slugOf } from "#lib/slug.ts";
import { fundsOf, fundVersions } from "#db/fund.ts";
import { newId } from "#db/id.ts";
import { fundOf } from "#app/_operations/book/fund-of.ts";
import { fundView, viewFund } from "#app/_operations/book/fund-view.ts";
import { optionalCurrency, optionalText } from "#app/_operations/book/fields.ts";
import { nameField, positiveMinorField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const recordFund = operation({
  name: "record-fund",
  summary: "Adds a fund, or states one anew from today on: earlier as-of days still see what was said before",
  action: "write",
  kind: "write",
  input: z.object({
    /** Slug of the fund that is stated anew; a new one where absent. */
    fund: z.string().trim().max(100).nullable().default(null),
    name: nameField,
    /** The workspace's where absent. */
    currency: optionalCurrency,
    vintage: z.int("Give the year of the first investment.").min(1900, "is before 1900").max(2200, "is after 2200"),
    committedMinor: positiveMinorField.nullable().default(null),
    owner: optionalText,
    /** Share of the profit of those who run it, a fraction; null is not known. */
    carry: z.number().min(0, "must not be negative").max(1, "is a fraction of at most 1").nullable().default(null),
  }),
  output: z.object({ fund: fundView }),
  run: async (context, { fund: named, currency, committedMinor, ...given }) => {
    const { db, workspace, today, principal } = context;
    const before = named === null ? null : await fundOf(db, workspace, named, today);
    const others = (await fundsOf(db, workspace.id, today)).filter(({ fundId }) => fundId !== before?.fundId);
    if (others.some(({ name }) => name.toLowerCase() === given.name.toLowerCase())) throw new AppError("conflict", `There is a fund of the name ${given.name} already.`);
    const slug = before?.slug ?? freeSlug(slugOf(given.name, "fund"), new Set(others.map((other) => other.slug)));
    const row = { ...given, slug, fundId: before?.fundId ?? newId(), committed: committedMinor, currency: currency ?? before?.currency ?? workspace.currency, reportedAt: today, reportedBy: principal.name, importId: null };
    const made = before ? await fundVersions.replace(db, workspace.id, before.id, today, row) : (await fundVersions.insert(db, workspace.id, [row]))[0];
    context.subject(row.fundId);
    return { fund: viewFund(made as NonNullable<typeof made>) };
  },
});
