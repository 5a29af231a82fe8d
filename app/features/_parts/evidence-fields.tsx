import type { Evidence } from "#lib/ai-risk/register/evidence.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";

export type RouteChoice = "minutes" | "benchmark" | "probes";
export type Benchmark = { name: string; eci: number; best: number | null };

const PROBES = 5;
const percent = (share: number | null | undefined): string => (share === null || share === undefined ? "" : String(Number((share * 100).toPrecision(6))));

/** The evidence by one route; the route stands in the page's address. */
export function EvidenceFields({ route, given, benchmarks }: { route: RouteChoice; given: Evidence | null; benchmarks: readonly Benchmark[] }) {
  if (route === "minutes") {
    const start = given?.from === "minutes" ? given : null;
    return (
      <>
        <input type="hidden" name="evidence.from" value="minutes" />
        <FormNumber name="evidence.minutes" label="Minutes that a skilled person needs" required defaultValue={start ? String(start.minutes) : ""} hint="For one whole task, tools at hand" />
        <FormNumber name="evidence.offset" label="Models ahead here, in doublings" defaultValue={String(start?.offset ?? 0)} hint="0 as in software; -4 for work on screens" />
        <FormNumber name="evidence.offsetSd" label="Give or take, in doublings" defaultValue={String(start?.offsetSd ?? 2)} hint="0.7 software, 1.5 screens, 2 without a benchmark" />
      </>
    );
  }
  if (route === "benchmark") {
    const start = given?.from === "benchmark" ? given : null;
    const options = benchmarks.map(({ name, eci, best }) => ({ value: name, label: `${name} (half right at ${eci.toFixed(0)}${best === null ? "" : `; best ${formatPercent(best, 0)}`})` }));
    return (
      <>
        <input type="hidden" name="evidence.from" value="benchmark" />
        <FormSelect name="evidence.benchmark" label="Nearest benchmark" options={options} defaultValue={start?.benchmark ?? options[0]?.value} className="sm:col-span-2" />
        <FormNumber name="evidence.pNow" label="Best published score" percent defaultValue={percent(start?.pNow)} hint="In percent; empty: not known" />
      </>
    );
  }
  return (
    <>
      <input type="hidden" name="evidence.from" value="probes" />
      <p className="text-sm text-ink-soft sm:col-span-3">Your own cases (20 or more), tried on three models or more whose score on the capability index is known. Leave the rest of the rows empty.</p>
      {Array.from({ length: PROBES }, (_, i) => (
        <fieldset key={i} className="grid items-start gap-3 sm:col-span-3 sm:grid-cols-4">
          <legend className="sr-only">Model {i + 1}</legend>
          <FormText name={`evidence.probes.${i}.model`} label={`Model ${i + 1}`} required={i < 3} />
          <FormNumber name={`evidence.probes.${i}.eci`} label="Index score" required={i < 3} />
          <FormNumber name={`evidence.probes.${i}.n`} label="Cases tried" required={i < 3} />
          <FormNumber name={`evidence.probes.${i}.k`} label="Right" required={i < 3} />
        </fieldset>
      ))}
    </>
  );
}
