import { formatMoment } from "#lib/format/moment.ts";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { type JobsData, Outcome } from "./outcome.tsx";
import { RanAnswer } from "./ran-answer.tsx";

const CATCH_UP = { latest: "the latest missed one is made up for", each: "each missed one is made up for" } as const;

/** Every job with when it is due, how it last went, and a button that does it now. */
export function JobList({ jobs, zone, workspace, running }: Pick<JobsData, "jobs" | "zone" | "running"> & { workspace: string }) {
  if (jobs.length === 0) return <p className="rounded-md border border-dashed border-line-strong px-4 py-6 text-center text-ink-soft">This version has no scheduled jobs.</p>;
  return (
    <ul className="divide-y rounded-md border bg-surface">
      {jobs.map(({ name, summary, schedule, catchUp, nextDue, last }) => (
        <li key={name} className="grid gap-x-6 gap-y-2 px-4 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_auto] md:items-start">
          <div className="min-w-0">
            <p className="font-medium">{summary}</p>
            <p className="text-sm text-ink-soft">{name}: {schedule}; {CATCH_UP[catchUp]}</p>
          </div>
          <div className="flex min-w-0 flex-col gap-1 text-sm">
            <p className="num">{running ? `Next due ${formatMoment(nextDue, zone)}` : "Not due: jobs are off"}</p>
            {last ? (
              <p className="flex flex-wrap items-center gap-x-2"><Outcome outcome={last.outcome} /><span className="num text-ink-soft">{formatMoment(last.startedAt, zone)}</span></p>
            ) : (
              <p className="text-ink-soft">It has not run yet.</p>
            )}
            {last?.fault ? <p className="wrap-anywhere text-dead">{last.fault}</p> : null}
          </div>
          <OperationForm operation="run-job" workspace={workspace} label={`Run ${name} now`} hidden={{ job: name }} className="no-print flex flex-col items-start gap-1.5 md:max-w-64 md:items-end">
            <SubmitButton tone="quiet" size="sm" aria-label={`Run ${name} now`}>Run now</SubmitButton>
            <RanAnswer />
          </OperationForm>
        </li>
      ))}
    </ul>
  );
}
