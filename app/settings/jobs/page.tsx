import type { Metadata } from "next";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listJobs } from "#app/_operations/list-jobs.ts";
import { ask, pageCaller, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { BackToSettings } from "../_parts/back-to-settings.tsx";
import { JobList } from "./_parts/job-list.tsx";
import { RunTable } from "./_parts/run-table.tsx";

export const metadata: Metadata = { title: "Jobs" };

export default async function JobsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const { jobs, runs, zone, running } = await ask(caller, listJobs, {});
  const failed = jobs.filter(({ last }) => last?.outcome === "failed");
  return (
    <Shell caller={caller} search={search} current="/settings">
      <BackToSettings href={withState(search, "/settings")} />
      <header className="flex flex-col gap-1">
        <h1 className="text-2xl tracking-tight">
          {failed.length > 0 ? `${failed.length} of ${jobs.length} jobs failed when last run.` : jobs.length === 0 ? "Nothing is scheduled." : `${jobs.length} ${jobs.length === 1 ? "job is" : "jobs are"} done by the clock; none failed when last run.`}
        </h1>
        <p className="text-ink-soft">
          {running ? "The server does them while it runs, and after a pause what was missed. " : "This server was started with JOBS=off: nothing runs by itself. "}
          All times are those of {zone}.
        </p>
      </header>
      <Section title="Scheduled" lead={`For ${workspace.name}; every other workspace has its own runs.`}>
        <JobList jobs={jobs} zone={zone} workspace={workspace.slug} running={running} />
      </Section>
      <Section title="Runs" lead="The latest first. One with nothing to do is kept for 30 days.">
        <RunTable runs={runs} zone={zone} />
      </Section>
    </Shell>
  );
}
