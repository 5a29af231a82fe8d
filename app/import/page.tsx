import type { Metadata } from "next";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listCompanies } from "#app/_operations/list-companies.ts";
import { listImports } from "#app/_operations/list-imports.ts";
import { search as searchCompanies } from "#app/_operations/search.ts";
import { ask, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { Section } from "#app/_ui/section.tsx";
import { CompanyByName } from "./_parts/company-by-name.tsx";
import { ImportDesk } from "./_parts/import-desk.tsx";
import { PastImports } from "./_parts/past-imports.tsx";

export const metadata: Metadata = { title: "Import" };

/** Companies to choose from without typing. */
const FIRST = 8;

export default async function ImportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const { companies: first } = await ask(caller, listCompanies, { limit: FIRST });
  const { imports } = await ask(caller, listImports, {});
  const asked = (param(search, "company") ?? "").trim().slice(0, 100);
  const { companies: found } = await ask(caller, searchCompanies, { query: asked });
  const company = found.length === 1 ? found[0] : found.find(({ slug }) => slug === asked);
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
      <CompanyByName asked={asked} found={found} chosen={company ?? null} first={first} search={search} />
      <ImportDesk workspace={workspace.slug} currency={workspace.currency} companies={first} company={company?.slug ?? null} />
      <Section title="Past imports" lead={imports.length === 0 ? "None yet. Statements and tables show up here, each with an undo." : undefined}>
        {imports.length === 0 ? null : <PastImports imports={imports} search={search} />}
      </Section>
    </Shell>
  );
}
