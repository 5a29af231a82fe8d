import { FORECAST_OUTCOMES } from "#lib/portfolio/ledger/kinds.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatPercent } from "#lib/format/percent.ts";
import type { listFailureForecasts } from "#app/_operations/list-failure-forecasts.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import type { Choice } from "./tags-section.tsx";

type Data = Awaited<ReturnType<(typeof listFailureForecasts)["call"]>>;
const OUTCOMES = FORECAST_OUTCOMES.map((value) => ({ value, label: { failed: "It failed", survived: "It survived", void: "Cannot be told" }[value] }));

/** Who says how probable it is that a company fails, and how such words held. */
export function ForecastsSection({ data, workspace, companies, current, year }: { data: Data; workspace: string; companies: readonly Choice[]; current: boolean; /** A year from today. */ year: string }) {
  const { forecasts, score } = data;
  const scored = score.scores ? `Brier ${score.scores.brier.toFixed(3)} beside ${score.scores.baseRateBrier.toFixed(3)} for the stages' base rates; 0 is perfect.` : `${score.resolved} resolved, ${score.failed} of them failed: under 30 no score means anything.`;
  return (
    <Section title="Forecasts of failure" lead={`Only people forecast here, by name and date. ${scored}`}>
      {forecasts.length > 0 ? (
        <Table caption="Forecasts of failure">
          <thead><tr><Th>Company</Th><Th number>P(fails)</Th><Th number>By</Th><Th>Who, when</Th><Th>Stands</Th>{current ? <Th>What came of it</Th> : null}</tr></thead>
          <tbody>
            {forecasts.map((row) => (
              <Tr key={row.id}>
                <Td className="font-medium whitespace-nowrap">{row.company.name}</Td>
                <Td number>{formatPercent(row.probability, 0)}</Td>
                <Td number>{formatDay(row.horizon)}</Td>
                <Td className="whitespace-nowrap">{row.author}{row.byModel ? " (model)" : ""}, {formatDay(row.madeOn)}</Td>
                <Td>{row.outcome ? <Badge>{row.outcome}</Badge> : row.due ? <Badge tone="close">due</Badge> : row.counts ? <Badge tone="alive">counts</Badge> : <Badge>replaced by a later one</Badge>}</Td>
                {current ? (
                  <Td>
                    {row.outcome === null ? (
                      <OperationForm operation="resolve-failure-forecast" workspace={workspace} label={`What came of ${row.company.name}, ${formatPercent(row.probability, 0)}`} hidden={{ forecast: row.id }} done="Kept." className="flex flex-wrap items-end gap-2">
                        <FormSelect name="outcome" label="Outcome" options={OUTCOMES} />
                        <SubmitButton tone="quiet" size="sm" aria-label={`Keep the outcome for ${row.company.name}`}>Keep</SubmitButton>
                      </OperationForm>
                    ) : null}
                  </Td>
                ) : null}
              </Tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      {current ? (
        <div className="no-print flex flex-wrap gap-x-6 gap-y-2">
          <Disclosure summary="Forecast a failure" className="min-w-0 open:w-full">
            <OperationForm operation="record-failure-forecast" workspace={workspace} label="Forecast a failure" done="Forecast kept." className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-3">
              <FormSelect name="company" label="Company" options={companies} />
              <FormNumber name="probability" percent label="Probability that it fails" required hint="Percent" />
              <FormText name="horizon" type="date" label="By" required defaultValue={year} />
              <FormText name="author" label="Who says so" hint="Empty: you" />
              <FormText name="note" label="Why" />
              <div className="self-end"><SubmitButton>Keep the forecast</SubmitButton></div>
            </OperationForm>
          </Disclosure>
          <Disclosure summary="State what a failure would bring" className="min-w-0 open:w-full">
            <div className="grid gap-4 lg:grid-cols-2">
              <OperationForm operation="record-loss-assumption" workspace={workspace} label="Loss when a company fails" hidden={{ kind: "loss" }} done="Kept: labelled as assumed." className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-2">
                <FormNumber name="share" percent label="Loss when a company fails" required hint="Percent; where there is no cap table" />
                <FormSelect name="company" label="Of" options={[{ value: "", label: "All companies" }, ...companies]} />
                <SubmitButton>Assume it</SubmitButton>
              </OperationForm>
              <OperationForm operation="record-loss-assumption" workspace={workspace} label="Distressed exit of a company" hidden={{ kind: "exit" }} done="Kept: paid out by the waterfall." className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-2">
                <FormText name="amount" label="Distressed exit" inputMode="decimal" required hint="In units of the company's own currency; needs a cap table" />
                <FormSelect name="company" label="Of" options={companies} />
                <SubmitButton>Assume it</SubmitButton>
              </OperationForm>
            </div>
          </Disclosure>
        </div>
      ) : null}
    </Section>
  );
}
