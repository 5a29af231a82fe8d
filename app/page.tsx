import { redirect } from "next/navigation";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { ask, pageCaller, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { withState } from "#app/_ui/links.ts";
import { EmptyPortfolio } from "./(fund)/empty-portfolio.tsx";

export default async function PortfolioPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  if (workspace.kind === "company" && workspace.onlyCompany !== null) redirect(withState(search, `/companies/${workspace.onlyCompany}`));
  return (
    <Shell caller={caller} search={search} current="/" asOf>
      <EmptyPortfolio search={search} kind={workspace.kind} />
    </Shell>
  );
}
