import { GATE_WORDS, GATES, KIND_WORDS, KINDS, type Moat, MOAT_WORDS, MOATS } from "#lib/ai-risk/register/feature-facts.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";

export type FeatureStart = {
  name: string; task: string; kind: string; reliability: number; costRatio: number; gate: string; moats: readonly Moat[]; revenueShare: number | null; owner: string | null;
  capableSince: string | null; shipped: boolean; links: readonly { url: string; day: string | null; says: string }[];
};

const percent = (share: number | null): string => (share === null ? "" : String(Number((share * 100).toPrecision(6))));
const choices = <T extends string>(values: readonly T[], words: Record<T, string>) => values.map((value) => ({ value, label: words[value] }));
const LINKS = 3;

/** What is registered of a feature, apart from who judges it. */
export function FeatureFields({ start }: { start: FeatureStart | null }) {
  return (
    <>
      <FormText name="name" label="Name" required defaultValue={start?.name} />
      <FormText name="task" label="What it does, in one sentence" required defaultValue={start?.task} className="sm:col-span-2" />
      <FormSelect name="kind" label="Who wants it" options={choices(KINDS, KIND_WORDS)} defaultValue={start?.kind ?? "horizontal"} />
      <FormNumber name="reliability" percent label="Reliability that users need" required defaultValue={percent(start?.reliability ?? 0.8)} hint="Percent right: 50 a draft, 80 checked, 95 unattended" />
      <FormNumber name="revenueShare" percent label="Share of revenue that stands on it" defaultValue={percent(start?.revenueShare ?? null)} hint="Percent; empty: not known" />
      <label className="touch flex items-center gap-2 text-sm sm:col-span-3">
        <input type="checkbox" name="shipped:boolean" defaultChecked={start?.shipped ?? false} className="size-4 accent-accent" /> A large lab offers it to general customers already
      </label>
      <Disclosure summary="Gates, moats, cost, owner and links" className="sm:col-span-3">
        <div className="grid items-start gap-4 sm:grid-cols-3">
          <FormSelect name="gate" label="What slows a lab down" options={choices(GATES, GATE_WORDS)} defaultValue={start?.gate ?? "none"} />
          <FormNumber name="costRatio" label="First cost over what it may cost" defaultValue={String(start?.costRatio ?? 1)} hint="1: affordable at once" />
          <FormText name="capableSince" type="date" label="A model can do it since" defaultValue={start?.capableSince ?? ""} hint="Empty: not known" />
          <FormText name="owner" label="Owner" defaultValue={start?.owner ?? ""} />
          <fieldset className="flex flex-col gap-1 sm:col-span-2">
            <legend className="text-sm font-medium">Moats</legend>
            {MOATS.map((moat) => (
              <label key={moat} className="touch flex items-center gap-2 text-sm">
                <input type="checkbox" name={`moats.${moat}:boolean`} defaultChecked={start?.moats.includes(moat) ?? false} className="size-4 accent-accent" /> {MOAT_WORDS[moat]}
              </label>
            ))}
          </fieldset>
          {Array.from({ length: LINKS }, (_, i) => (
            <fieldset key={i} className="grid gap-3 sm:col-span-3 sm:grid-cols-3">
              <legend className="sr-only">Link {i + 1}</legend>
              <FormText name={`links.${i}.url`} label={`Evidence link ${i + 1}`} placeholder="https://" defaultValue={start?.links[i]?.url ?? ""} />
              <FormText name={`links.${i}.day`} type="date" label="Of" defaultValue={start?.links[i]?.day ?? ""} />
              <FormText name={`links.${i}.says`} label="What it shows" defaultValue={start?.links[i]?.says ?? ""} />
            </fieldset>
          ))}
        </div>
      </Disclosure>
    </>
  );
}
