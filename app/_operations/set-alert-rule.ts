import { z } from "zod";
import { alertRuleById, changeAlertRule, insertAlertRule } from "#db/alert-rule.ts";
import { beginRule } from "#app/_operations/alerts/begin-rule.ts";
import { conditionFields, conditionFrom } from "#app/_operations/alerts/condition-fields.ts";
import { deliveryField, ruleView, viewRule } from "#app/_operations/alerts/rule-view.ts";
import { scopeOf } from "#app/_operations/alerts/scope-of.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const setAlertRule = operation({
  name: "set-alert-rule",
  summary: "Makes or changes an alert rule: a figure below or above a threshold or changed, the verdict changed, or silence; of one company or all. What is beyond it already fires nothing",
  action: "write",
  kind: "write",
  input: z.object({ /** The rule to change; a new one where absent. */ rule: idField.nullable().default(null), version: z.int().nullable().default(null), ...conditionFields, delivery: deliveryField.default("inbox") }),
  output: z.object({ rule: ruleView }),
  run: async (context, { rule: id, version, delivery, ...fields }) => {
    const { db, workspace, now, principal, subject } = context;
    const condition = conditionFrom(fields);
    const { companyId, companies, currency } = await scopeOf(db, workspace, fields.company);
    const before = id === null ? null : await alertRuleById(db, workspace.id, id);
    const given = { condition, currency, companyId, delivery };
    const rule = before === null ? await insertAlertRule(db, workspace.id, { ...given, createdAt: now, createdBy: principal.name }) : await changeAlertRule(db, workspace.id, before.id, given, { at: now, version });
    subject(rule.id);
    const asBefore = before !== null && before.companyId === companyId && before.currency === currency && JSON.stringify(before.condition) === JSON.stringify(condition);
    if (!asBefore) await beginRule(context, rule);
    const [only] = companies;
    return { rule: viewRule(rule, companyId !== null && only ? { slug: only.slug, name: only.name } : null) };
  },
});
