import { z } from "zod";
import { invalid, notFound } from "#lib/errors.ts";
import { plainWords } from "#lib/cash/entries/wording.ts";
import { categoryRulesOf, createCategoryRule, deleteCategoryRule } from "#db/category-rule.ts";
import { correctEntry as correct, entryById } from "#db/entry.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, idField } from "#app/_operations/company/fields.ts";
import { CATEGORIES, ROLES } from "#app/_operations/importing/labels.ts";
import { relearn } from "#app/_operations/importing/relearn.ts";
import { operation } from "#app/_operations/operation.ts";

export const correctEntry = operation({
  name: "correct-entry",
  summary: "Says what a bank row is; remembered for rows like it where asked, and every figure follows",
  action: "write",
  kind: "write",
  input: z.object({
    company: companyField,
    entry: idField,
    role: z.enum(ROLES),
    category: z.enum(CATEGORIES).nullable().default(null),
    /** Words that rows like this one hold: they are read the same way, now and in later files. */
    remember: z.boolean().nullish(),
    pattern: z.string().trim().max(200).nullish(),
    field: z.enum(["description", "counterparty"]).nullish(),
  }),
  output: z.object({ entry: z.string(), months: z.int(), rule: z.string().nullable() }),
  run: async (context, { company: slug, entry: id, role, category, remember, pattern, field }) => {
    const { db, workspace, now, subject } = context;
    const company = await companyOf(db, workspace, slug);
    const entry = await entryById(db, workspace.id, id);
    if (!entry || entry.companyId !== company.id) throw notFound("entry");
    subject(company.id);
    const settled = role === "operating" || role === "refund" ? (category ?? (entry.amount > 0 ? "revenue" : "other")) : null;
    await correct(db, workspace.id, id, { role, category: settled });
    let rule: string | null = null;
    if (remember) {
      const on = field ?? (entry.counterparty ? "counterparty" : "description");
      const words = pattern ? pattern : ((on === "counterparty" ? entry.counterparty : entry.description) ?? "");
      const plain = plainWords(words);
      if (plain === "") throw invalid([{ path: "pattern", message: "Give the words by which such rows are known." }]);
      // A second rule for the same words would only shadow the first.
      for (const old of await categoryRulesOf(db, workspace.id, company.id)) if (old.field === on && plainWords(old.pattern) === plain) await deleteCategoryRule(db, workspace.id, old.id);
      rule = (await createCategoryRule(db, workspace.id, { companyId: company.id, pattern: words, field: on, category: settled, role, createdAt: now })).id;
    }
    return { entry: id, months: await relearn(context, company), rule };
  },
});
