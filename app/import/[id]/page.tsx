import type { Metadata } from "next";
import { Undo2 } from "lucide-react";
import { asDay } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { getImport } from "#app/_operations/list-imports.ts";
import { ask, pageCaller, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { CountList } from "../_parts/count-list.tsx";
import { KIND_WORDS } from "../_parts/item.ts";
import { RejectedRows } from "../_parts/rejected-rows.tsx";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export const metadata: Metadata = { title: "Import" };

const TOLD = { committed: "counts", undone: "was undone", staged: "waits to be committed", failed: "was given up", previewed: "was only looked at" } as const;
const SHOWN = 5000;

export default async function PastImportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const done = await ask(caller, getImport, { importId: id });
  const { fileName, kind, state, company, counts, rejected, by, bytes, format, createdAt, committedAt, undoneAt } = done;
  const day = (at: string) => formatDay(asDay(at.slice(0, 10)));
  const facts = [
    ["What it was", `${kind === "cap-table" ? "Cap table package" : KIND_WORDS[kind]}${format === "table" ? "" : ` (${format})`}`],
    ["Size", `${bytes.toLocaleString("en-US")} bytes`],
    ["Taken in", `${day(createdAt)} by ${by}`],
    ...(committedAt ? [["Committed", day(committedAt)]] : []),
    ...(undoneAt ? [["Undone", day(undoneAt)]] : []),
  ] as [string, string][];
  return (
    <Shell caller={caller} search={search} current="/import">
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl tracking-tight break-all">
          {fileName} {TOLD[state]}
        </h1>
        <CountList counts={counts} kind={kind} past />
        <div className="flex flex-wrap items-start gap-2 pt-1">
          {company ? <LinkButton href={withState(search, `/companies/${company.slug}`)}>See {company.name}</LinkButton> : null}
          {company && state === "committed" && kind === "statement" ? <LinkButton href={withState(search, `/companies/${company.slug}/entries?importId=${id}`)}>Its rows</LinkButton> : null}
          {state === "committed" ? (
            <OperationForm operation="undo-import" workspace={workspace.slug} label="Undo this import" hidden={{ importId: id }} done="Taken back whole.">
              <SubmitButton tone="quiet">
                <Undo2 aria-hidden className="size-4" />
                Undo the whole import
              </SubmitButton>
            </OperationForm>
          ) : null}
          <LinkButton tone="plain" href={withState(search, "/import")}>
            All imports
          </LinkButton>
        </div>
      </header>
      <Section title="About it">
        <dl className="grid max-w-2xl grid-cols-[10rem_1fr] gap-y-1.5">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="Refused lines" lead={rejected.length === 0 ? "None: every line was read." : undefined}>
        <RejectedRows rejected={rejected.slice(0, SHOWN)} total={rejected.length} />
      </Section>
    </Shell>
  );
}
