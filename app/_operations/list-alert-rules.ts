import { z } from "zod";
import { alertRulesOf } from "#db/alert-rule.ts";
import { alertStatesOf } from "#db/alert-state.ts";
import { companiesById } from "#db/company.ts";
import { GONE } from "#app/_operations/book/row-view.ts";
import { ruleView, viewRule } from "#app/_operations/alerts/rule-view.ts";
import { operation } from "#app/_operations/operation.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

const MOST_NAMES = 5;

export const listAlertRules = operation({
  name: "list-alert-rules",
  summary: "The alert rules, what each waits for, when it can fire again, and which companies are beyond it now",
  action: "read",
  kind: "read",
  input: z.object({}),
  output: z.object({
    /** Shown as known on one day: nothing is evaluated. */
    evaluated: z.boolean(),
    rules: z.array(ruleView.extend({ /** Companies beyond the threshold, which fire again only after they went back. */ beyond: z.int(), names: z.array(namedView).max(MOST_NAMES), /** Companies of which nothing was known yet. */ unknown: z.int(), watched: z.int() })).max(10_000),
  }),
  run: async ({ db, workspace }) => {
    const rules = await alertRulesOf(db, workspace.id);
    const states = await alertStatesOf(db, workspace.id);
    const shown = states.filter(({ armed }) => !armed).map(({ companyId }) => companyId);
    const names = new Map((await companiesById(db, workspace.id, [...new Set([...shown, ...rules.flatMap(({ companyId }) => companyId ?? [])])])).map(({ id, slug, name }) => [id, { slug, name }]));
    return {
      evaluated: workspace.defaultAsOf === null,
      rules: rules.map((rule) => {
        const own = states.filter(({ ruleId }) => ruleId === rule.id);
        const beyond = own.filter(({ armed }) => !armed).flatMap(({ companyId }) => names.get(companyId) ?? []);
        return {
          ...viewRule(rule, rule.companyId === null ? null : (names.get(rule.companyId) ?? GONE)), beyond: beyond.length, names: beyond.sort((a, b) => a.name.localeCompare(b.name, "en")).slice(0, MOST_NAMES),
          unknown: own.filter(({ memory }) => memory.last === null).length, watched: own.length,
        };
      }),
    };
  },
});
