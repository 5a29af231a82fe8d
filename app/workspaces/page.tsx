import type { Metadata } from "next";
import { formatDay } from "#lib/format/date.ts";
import { asDay } from "#lib/date.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listWorkspaces } from "#app/_operations/list-workspaces.ts";
import { submit } from "#app/_adapters/form.ts";
import { ask, pageCaller, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { WorkspaceForm } from "./workspace-form.tsx";

export const metadata: Metadata = { title: "Workspaces" };

export default async function WorkspacesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const current = await ask(caller, getWorkspace, {});
  const { workspaces } = await ask(caller, listWorkspaces, {});
  return (
    <Shell caller={caller} search={search}>
      <h1 className="text-2xl tracking-tight">
        {workspaces.length === 1 ? `One workspace: ${current.name}` : `${workspaces.length} workspaces; ${current.name} is open`}
      </h1>
      <Section title="Open another" lead="Each keeps its own companies, files and figures; nothing is shared between them.">
        <Table caption="Workspaces">
          <thead>
            <tr>
              <Th>Name</Th>
              <Th>Kind</Th>
              <Th>Currency</Th>
              <Th>Opens as known on</Th>
              <Th>About its data</Th>
            </tr>
          </thead>
          <tbody>
            {workspaces.map((each) => (
              <Tr key={each.slug}>
                <RowTh>
                  <a href={`/?workspace=${each.slug}`} className="text-accent underline-offset-2 hover:underline">
                    {each.name}
                  </a>{" "}
                  {each.slug === current.slug ? <Badge>open</Badge> : null}
                </RowTh>
                <Td>{each.kind === "fund" ? "Fund" : "One company"}</Td>
                <Td>{each.currency}</Td>
                <Td className="num whitespace-nowrap">{each.defaultAsOf === null ? "today" : formatDay(asDay(each.defaultAsOf))}</Td>
                <Td className="text-ink-soft">{each.notice ?? ""}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </Section>
      <div className="grid gap-8 md:grid-cols-2">
        <Section title="New workspace">
          <WorkspaceForm action={submit} operation="create-workspace" submitLabel="Create" kind />
        </Section>
        <Section title={`Change ${current.name}`}>
          <WorkspaceForm action={submit} operation="update-workspace" workspace={current.slug} submitLabel="Save" initial={current} />
        </Section>
      </div>
    </Shell>
  );
}
