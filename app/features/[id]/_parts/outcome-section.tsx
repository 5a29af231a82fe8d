import { formatDay } from "#lib/format/date.ts";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Disclosure } from "#app/_ui/figure.tsx";
import { Section } from "#app/_ui/section.tsx";
import type { FeatureData } from "./three-chances.tsx";

const EVENTS = [
  { value: "capable", label: "Capable: a model does it on 20 written cases or more" },
  { value: "shipped", label: "Shipped: a large lab offers it to general customers" },
  { value: "harmed", label: "Harmed: revenue or use fell by 25% within 24 months of that" },
];
const CAME = [{ value: "yes", label: "It happened on this day" }, { value: "no", label: "It had not happened by this day" }];

/** What came of it, by definitions that anyone can check. */
export function OutcomeSection({ data, workspace }: { data: FeatureData; workspace: string }) {
  const { resolutions, feature, asOf, today } = data;
  return (
    <Section title="What came of it" lead={resolutions.length === 0 ? "Nothing was resolved yet. A resolved feature scores the forecasts made before." : undefined}>
      {resolutions.length > 0 ? (
        <ul className="divide-y rounded-md border bg-surface">
          {resolutions.map(({ id, event, happened, day, link, note, by, reportedAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-2">
              <span>
                <strong className="font-semibold">{happened ? event : `not ${event}`}</strong> {happened ? "on" : "by"} <span className="num">{formatDay(day)}</span>: <a href={link} rel="noreferrer" className="break-all text-accent underline underline-offset-2">{link}</a>
                {note ? <span className="text-ink-soft"> {note}</span> : null}
              </span>
              <span className="flex items-center gap-2 text-sm text-ink-soft">
                {by}, {formatDay(reportedAt)}
                {asOf >= today ? (
                  <OperationForm operation="withdraw-resolution" workspace={workspace} label={`Take back ${event}`} hidden={{ feature: feature.id, resolution: id }} done="Taken back." className="no-print inline-flex flex-col">
                    <SubmitButton tone="plain" size="sm" aria-label={`Take back ${event}`}>Take back</SubmitButton>
                  </OperationForm>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {asOf >= today ? (
        <Disclosure summary="Resolve it" className="no-print">
          <OperationForm operation="resolve-feature" workspace={workspace} label="Resolve it" hidden={{ feature: feature.id }} done="Kept; earlier forecasts are scored by it." className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-2">
            <FormSelect name="event" label="Event" options={EVENTS} defaultValue="shipped" />
            <FormSelect name="happened" label="Outcome" options={CAME} />
            <FormText name="day" type="date" label="Day" required />
            <FormText name="link" label="Page that shows it" placeholder="https://" required />
            <FormText name="note" label="Note" hint="A fall of the share price alone is no harm" />
            <div className="self-end sm:text-right"><SubmitButton>Keep the outcome</SubmitButton></div>
          </OperationForm>
        </Disclosure>
      ) : null}
    </Section>
  );
}
