import type { Metadata } from "next";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listCompanies } from "#app/_operations/list-companies.ts";
import { ask, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { stateOf, withState } from "#app/_ui/links.ts";
import { AlertTabs } from "../../_parts/alert-tabs.tsx";
import { ruleFields, tryRule } from "../../_parts/read-rule.ts";
import { RuleForm } from "../../_parts/rule-form.tsx";
import { RulePreview } from "../../_parts/rule-preview.tsx";

export const metadata: Metadata = { title: "Alert rule" };

export default async function RulePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const { slug } = await ask(caller, getWorkspace, {});
  const { companies } = await ask(caller, listCompanies, { limit: 1000 });
  const fields = ruleFields(search);
  const tried = param(search, "try") !== null || fields.rule !== "";
  const { preview, faults } = tried ? await tryRule(caller, fields) : { preview: null, faults: [] };
  const to = (href: string) => withState(search, href);
  const hrefOf = (kind: string) => to(`/alerts/rules/new?${new URLSearchParams({ kind, ...(fields.rule === "" ? {} : { rule: fields.rule, version: fields.version }), ...(fields.company === "" ? {} : { company: fields.company }) }).toString()}`);
  return (
    <Shell caller={caller} search={search} current="/alerts">
      <header className="flex flex-col gap-3">
        <h1 className="text-pretty text-2xl font-normal tracking-tight"><strong className="font-semibold">{fields.rule === "" ? "A new rule" : "Change the rule"}.</strong> Say what it waits for, see what it would have told, then keep it.</h1>
        <AlertTabs place="/alerts/rules" to={to} />
      </header>
      <div className="flex max-w-5xl flex-col gap-8">
        <RuleForm key={JSON.stringify(fields)} fields={fields} faults={faults} companies={companies} kept={stateOf(search)} hrefOf={hrefOf} />
        {preview ? <RulePreview key={preview.words} preview={preview} fields={fields} workspace={slug} to={to} /> : null}
      </div>
    </Shell>
  );
}
