import { formatMoment } from "#lib/format/moment.ts";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { detailWords, Outcome, type RunView } from "./outcome.tsx";

const took = ({ startedAt, finishedAt }: RunView): string => {
  const milliseconds = Date.parse(finishedAt) - Date.parse(startedAt);
  return milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
};

/** What ran, when it had been due, what came of it. */
export function RunTable({ runs, zone }: { runs: readonly RunView[]; zone: string }) {
  if (runs.length === 0) return <p className="rounded-md border border-dashed border-line-strong px-4 py-6 text-center text-ink-soft">Nothing has run here yet. The first run of a job, by the clock or by its button, is the first row.</p>;
  return (
    <Table caption="Runs of jobs" className="min-w-[44rem] [&_tbody>tr>*]:align-top">
      <thead><tr><Th>Job</Th><Th>Ran</Th><Th>Was due</Th><Th>Outcome</Th><Th>What it did</Th><Th number>Took</Th></tr></thead>
      <tbody>
        {runs.map((run) => (
          <Tr key={`${run.job} ${run.dueAt ?? ""} ${run.startedAt}`}>
            <RowTh className="whitespace-nowrap">{run.job}</RowTh>
            <Td className="num whitespace-nowrap">{formatMoment(run.startedAt, zone)}</Td>
            <Td className="num whitespace-nowrap">{run.dueAt === null ? <span className="text-ink-soft">when asked</span> : formatMoment(run.dueAt, zone)}</Td>
            <Td><Outcome outcome={run.outcome} /></Td>
            <Td className="min-w-56 max-w-md wrap-anywhere text-ink-soft">
              {run.fault ? <span className="text-dead">{run.fault}</span> : detailWords(run.detail)}
              {run.outcome === "failed" && run.dueAt !== null ? <span className="num block">{run.nextAttemptAt ? `Attempt ${run.attempts}; again at ${formatMoment(run.nextAttemptAt, zone)}` : `Given up after ${run.attempts} attempts`}</span> : null}
            </Td>
            <Td number>{run.dueAt === null ? null : took(run)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
