import type { Metadata } from "next";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listCompanies } from "#app/_operations/list-companies.ts";
import { listImports } from "#app/_operations/list-imports.ts";
import { ask, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { Section } from "#app/_ui/section.tsx";
import { ImportDesk } from "./_parts/import-desk.tsx";
import { PastImports } from "./_parts/past-imports.tsx";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const { companies } = await ask(caller, listCompanies, { limit: 6000 });
  const { imports } = await ask(caller, listImports, {});
  const asked = param(search, "company");
  const company = companies.find(({ slug }) => slug === asked);
  const committed = imports.filter(({ state }) => state === "committed").length;
  return (
    <Shell caller={caller} search={search} current="/import">
      <header className="flex flex-col gap-1">
        <h1 className="text-2xl tracking-tight">{company ? `Import a file of ${company.name}` : "Import files"}</h1>
        <p className="max-w-prose text-ink-soft">
          {committed === 0
            ? "Drop a bank export and see the verdict it gives. Each file is previewed line by line, committed whole or not at all, and can be undone."
            : `${committed.toLocaleString("en-US")} ${committed === 1 ? "import counts" : "imports count"} here. The same file twice adds nothing; every import can be undone whole.`}
        </p>
      </header>
      <noscript>
        <p className="rounded-md bg-close-soft px-3 py-2 text-close">Sending files needs JavaScript in the browser. On the command line it is: npm run cli -- import FILE --company SLUG</p>
      </noscript>
      <ImportDesk workspace={workspace.slug} currency={workspace.currency} companies={companies} company={company?.slug ?? null} />
      <Section title="Past imports" lead={imports.length === 0 ? "None yet. Statements, tables of companies, rounds and figures show up here, each with an undo." : undefined}>
        {imports.length === 0 ? null : <PastImports imports={imports} search={search} />}
      </Section>
    </Shell>
  );
}
