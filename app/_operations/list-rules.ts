import { z } from "zod";
import { notFound } from "#lib/errors.ts";
import { categoryRulesOf, deleteCategoryRule } from "#db/category-rule.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, idField } from "#app/_operations/company/fields.ts";
import { relearn } from "#app/_operations/importing/relearn.ts";
import { operation } from "#app/_operations/operation.ts";

const ruleSchema = z.object({ id: z.string(), pattern: z.string(), field: z.string(), role: z.string(), category: z.string().nullable(), createdAt: z.string() });

export const listRules = operation({
  name: "list-rules",
  summary: "Lists what a company's rows were taught to mean",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField }),
  output: z.object({ rules: z.array(ruleSchema).max(10_000) }),
  run: async ({ db, workspace }, { company }) => ({
    rules: (await categoryRulesOf(db, workspace.id, (await companyOf(db, workspace, company)).id)).map(({ id, pattern, field, role, category, createdAt }) => ({ id, pattern, field, role, category, createdAt })),
  }),
});

export const deleteRule = operation({
  name: "delete-rule",
  summary: "Forgets a rule; rows that a person set by hand stay as they are",
  action: "write",
  kind: "write",
  input: z.object({ company: companyField, rule: idField }),
  output: z.object({ rule: z.string(), months: z.int() }),
  run: async (context, { company: slug, rule }) => {
    const { db, workspace, subject } = context;
    const company = await companyOf(db, workspace, slug);
    if (!(await categoryRulesOf(db, workspace.id, company.id)).some(({ id }) => id === rule)) throw notFound("rule");
    subject(company.id);
    await deleteCategoryRule(db, workspace.id, rule);
    return { rule, months: await relearn(context, company) };
  },
});
