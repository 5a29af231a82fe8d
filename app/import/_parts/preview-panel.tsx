"use client";

import { Info } from "lucide-react";
import type { Preview } from "#app/_operations/importing/preview.ts";
import type { StatementMapping } from "#lib/import/statement-types.ts";
import type { TableMapping } from "#lib/import/tables/mapping.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { SelectField } from "#app/_ui/select-field.tsx";
import { AccountFields } from "./account-fields.tsx";
import { CompanyChoice } from "./company-choice.tsx";
import { CountList } from "./count-list.tsx";
import { EntryRows } from "./entry-rows.tsx";
import { type Company, isBusy, type Item, KIND_WORDS, type Kind } from "./item.ts";
import { LineRows } from "./line-rows.tsx";
import { MonthRows } from "./month-rows.tsx";
import { RejectedRows } from "./rejected-rows.tsx";
import { StatementColumnsForm } from "./statement-columns-form.tsx";
import { TableColumnsForm } from "./table-columns-form.tsx";
import type { Files } from "./use-files.ts";

export type PreviewPanelProps = { item: Item; preview: Preview; files: Files; workspace: string; currency: string; companies: readonly Company[] };

/** What an import would do, and every choice that can still change it. */
export function PreviewPanel({ item, preview, files, workspace, currency, companies }: PreviewPanelProps) {
  const { key } = item;
  const { kind, mapping, counts } = preview;
  const busy = isBusy(item);
  const code = preview.company?.currency ?? currency;
  const named = kind === "statement" || (kind !== "companies" && namesNoCompany(mapping as TableMapping | null));
  return (
    <div className="flex min-w-0 flex-col gap-5" aria-busy={busy}>
      <CountList counts={counts} kind={kind} />
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <SelectField
          label="What it is"
          hint={[preview.source ? `recognised as ${preview.source}` : null, preview.remembered ? "read as you corrected it the last time" : null].filter(Boolean).join("; ") || `format: ${preview.format}`}
          value={kind}
          disabled={busy || !mapping}
          options={(Object.keys(KIND_WORDS) as Kind[]).map((each) => ({ value: each, label: KIND_WORDS[each] }))}
          onChange={(event) => files.change(key, { kind: event.target.value as Kind, mapping: undefined })}
        />
        {named ? <CompanyChoice label={kind === "statement" ? "Whose statement it is" : "Which company it is about"} companies={companies} workspace={workspace} currency={currency} value={preview.company} disabled={busy} onChoose={(company) => files.change(key, { company })} /> : null}
        {kind === "statement" && preview.company ? <AccountFields accounts={preview.accounts} company={preview.company.slug} workspace={workspace} disabled={busy} onChanged={() => files.again(key)} /> : null}
      </div>
      {preview.warnings.length > 0 ? <Warnings warnings={preview.warnings} /> : null}
      {kind === "statement" && mapping ? (
        <Disclosure summary="Columns: which one is what">
          <StatementColumnsForm mapping={mapping as StatementMapping} sample={preview.sample} disabled={busy} onChange={(next) => files.change(key, { mapping: next, kind: "statement" })} />
        </Disclosure>
      ) : null}
      {kind !== "statement" && mapping ? (
        <Disclosure summary="Columns: where each value comes from">
          <TableColumnsForm mapping={mapping as TableMapping} header={preview.header} sample={preview.sample} disabled={busy} onChange={(next) => files.change(key, { mapping: next, kind })} />
        </Disclosure>
      ) : null}
      <RejectedRows rejected={preview.rejected} total={counts.rejected ?? preview.rejected.length} />
      {kind === "statement" ? <MonthRows months={preview.months} corrected={preview.corrected} currency={code} /> : null}
      {kind === "statement" ? <EntryRows entries={preview.entries} currency={code} total={(counts.create ?? 0) + (counts.same ?? 0)} /> : <LineRows lines={preview.lines} />}
    </div>
  );
}

const namesNoCompany = (mapping: TableMapping | null): boolean =>
  mapping !== null && mapping.kind !== "companies" && mapping.company.name === null && mapping.company.domain === null && mapping.company.externalId === null;

const SHOWN = 3;

function Warnings({ warnings }: { warnings: readonly string[] }) {
  const list = (some: readonly string[]) => some.map((text, index) => <li key={index}>{text}</li>);
  return (
    <div className="flex gap-2.5 rounded-md bg-close-soft px-3 py-2 text-sm text-close">
      <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        <ul className="flex flex-col gap-1">{list(warnings.slice(0, SHOWN))}</ul>
        {warnings.length > SHOWN ? (
          <details>
            <summary className="touch underline">{warnings.length - SHOWN} more</summary>
            <ul className="flex max-h-64 flex-col gap-1 overflow-auto" tabIndex={0}>
              {list(warnings.slice(SHOWN))}
            </ul>
          </details>
        ) : null}
      </div>
    </div>
  );
}
