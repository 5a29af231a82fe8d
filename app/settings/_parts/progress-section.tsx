import { daysBetween } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormFile } from "#app/_ui/form/form-file.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { Attribution, DataAge } from "../../features/_parts/attribution.tsx";
import { ProgressSource } from "./progress-source.tsx";
import { type ProgressFiles, ProgressTable } from "./progress-table.tsx";
import { TakenAnswer } from "./taken-answer.tsx";

const MOST_MEGABYTES = 8;

/** Every file that the feature forecast rests on, and the two ways to a newer one. */
export function ProgressSection({ data, workspace, frontier }: { data: ProgressFiles; workspace: string; frontier: string }) {
  const { files, sources, mayFetch, today, dataDate, attribution } = data;
  const used = files.filter(({ inUse, vintage }) => inUse && !vintage);
  const kept = files.filter((file) => !used.includes(file));
  const age = daysBetween(dataDate, today);
  return (
    <div id="ai-progress" className="scroll-mt-4">
      <Section title="AI progress data" lead={`What the forecast of features rests on. Newest capability data: ${formatDay(dataDate)}, ${age} ${age === 1 ? "day" : "days"} old.`}>
        <DataAge dataDate={dataDate} today={today} />
        <ProgressTable caption="AI progress files in use" files={used} />
        <Disclosure summary={`Older copies kept: ${kept.length}`}>
          <ProgressTable caption="Older copies of AI progress files" files={kept} />
        </Disclosure>
        <div className="no-print grid items-start gap-x-10 gap-y-6 lg:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-2">
            <h3 className="font-medium">Give a newer file</h3>
            <p className="text-sm text-ink-soft">Epoch&apos;s eci_scores.csv or edi_scores.csv, which one is seen from its first line. Read whole or not at all; every copy is kept, and all features are forecast anew.</p>
            <OperationForm operation="load-progress-file" workspace={workspace} label="Newer AI progress file" faultsListed className="flex flex-col gap-3 rounded-md border bg-surface p-4">
              <FormFile name="uploadId" label="File" accept=".csv,text/csv" most={MOST_MEGABYTES} hint={`${MOST_MEGABYTES} MB at most`} required />
              <FormText name="publishedOn" label="Day on which it was published" type="date" defaultValue={today} max={today} required className="max-w-60" />
              <SubmitButton className="w-fit">Load and forecast anew</SubmitButton>
              <TakenAnswer frontier={frontier} />
            </OperationForm>
          </div>
          <div className="flex min-w-0 flex-col gap-2">
            <h3 className="font-medium">Or fetch it from its publisher</h3>
            <p className="text-sm text-ink-soft">Off until you name an address, and then only at the press of a button, never by itself. Addresses of this machine or its network are refused.</p>
            {mayFetch ? (
              <div className="divide-y rounded-md border bg-surface">
                {sources.map((source) => <ProgressSource key={source.kind} source={source} workspace={workspace} frontier={frontier} />)}
              </div>
            ) : (
              <p className="rounded-md border border-dashed border-line-strong px-4 py-3 text-ink-soft">The open demo has no way to the net. In your own installation an owner names the address here.</p>
            )}
          </div>
        </div>
        <Attribution text={attribution} />
      </Section>
    </div>
  );
}
