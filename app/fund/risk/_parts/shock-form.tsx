import type { ShockKind } from "#lib/portfolio/shocks/shock.ts";
import { Button } from "#app/_ui/button.tsx";
import { Disclosure } from "#app/_ui/figure.tsx";
import { NumberField } from "#app/_ui/number-field.tsx";
import { SelectField } from "#app/_ui/select-field.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import type { ShockParameters } from "./shock-words.ts";

export type ShockAsked = ShockParameters & { kind: ShockKind | null };
/** `tags`: names of what companies stand on; `features`: what can be absorbed. */
export type ShockChoices = { tags: readonly string[]; features: readonly { id: string; name: string; company: string }[] };

/** The shock's own numbers; its address is its state. */
export function ShockForm({ asked: { kind, months, times, dearer, day, tag, features }, choices, kept }: { asked: ShockAsked & { kind: ShockKind }; choices: ShockChoices; kept: Readonly<Record<string, string>> }) {
  const chosen = new Set(features);
  return (
    <form method="get" action="/fund/risk#shocks" aria-label="The shock's numbers" className="no-print flex flex-wrap items-end gap-4">
      {Object.entries({ ...kept, shock: kind }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {kind === "no-raise" || kind === "supplier" ? <NumberField name="months" label="Months" defaultValue={months} className="w-28" /> : null}
      {kind === "prices" ? <NumberField name="times" label="Price, times today's" defaultValue={times} className="w-44" /> : null}
      {kind === "supplier" ? <SelectField name="tag" label="Supplier" defaultValue={tag ?? ""} options={[{ value: "", label: "Chips under export control" }, ...choices.tags.map((name) => ({ value: name, label: name }))]} className="w-64" /> : null}
      {kind === "supplier" ? <NumberField name="dearer" label="Bought elsewhere at, times" defaultValue={dearer} className="w-48" /> : null}
      {kind === "absorbed" ? <TextField name="day" type="date" label="From" defaultValue={day ?? ""} className="w-44" /> : null}
      {kind === "absorbed" && choices.features.length > 0 ? (
        <Disclosure className="w-full" summary={chosen.size === 0 ? `Which features: all ${choices.features.length}` : `Which features: ${chosen.size} of ${choices.features.length}`}>
          <fieldset className="grid max-h-72 gap-x-4 overflow-auto rounded-md border bg-surface p-3 sm:grid-cols-2 lg:grid-cols-3">
            <legend className="sr-only">Features that are absorbed; all where none is chosen</legend>
            {choices.features.map(({ id, name, company }) => (
              <label key={id} className="touch flex items-center gap-2 text-sm"><input type="checkbox" name="features" value={id} defaultChecked={chosen.has(id)} className="size-4 accent-accent" /><span>{name} <span className="text-ink-soft">{company}</span></span></label>
            ))}
          </fieldset>
        </Disclosure>
      ) : null}
      <Button type="submit">Run it</Button>
    </form>
  );
}
