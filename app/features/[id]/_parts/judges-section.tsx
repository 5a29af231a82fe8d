import { shownAs } from "#lib/ai-risk/shown-as.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { type Benchmark, EvidenceFields, type RouteChoice } from "../../_parts/evidence-fields.tsx";
import type { FeatureData } from "./three-chances.tsx";
import { evidenceWords } from "./words.ts";

const ROUTES: readonly { id: RouteChoice; label: string }[] = [{ id: "minutes", label: "by minutes of human work" }, { id: "benchmark", label: "by the nearest benchmark" }, { id: "probes", label: "by an own probe" }];

/** Everyone who judged it, their spread, and room for one more. */
export function JudgesSection({ data, workspace, benchmarks }: { data: FeatureData; workspace: string; benchmarks: readonly Benchmark[] }) {
  const { judgements, feature, detail, asOf, today } = data;
  const of = (id: string) => feature.forecast?.judges.find(({ judgementId }) => judgementId === id) ?? null;
  const chances = feature.forecast?.judges.map(({ pShipped12 }) => pShipped12) ?? [];
  const spread = chances.length > 1 ? `Their chances of a launch range from ${shownAs(Math.min(...chances))} to ${shownAs(Math.max(...chances))}; the average is shown above.` : "Another person may judge it apart; the spread is shown then.";
  return (
    <Section title="Judges" lead={spread}>
      <Table caption="Judgements">
        <thead>
          <tr>
            <Th>Judge</Th>
            <Th>Evidence</Th>
            <Th number>Reliability</Th>
            <Th number>P(shipped)</Th>
            <Th>Judged</Th>
            <Th>Again by</Th>
            <Th><span className="sr-only">Change</span></Th>
          </tr>
        </thead>
        <tbody>
          {judgements.map((judgement) => (
            <Tr key={judgement.id}>
              <RowTh className="whitespace-nowrap">{judgement.author} {judgement.counts ? null : <Badge>earlier</Badge>}</RowTh>
              <Td className="min-w-64 py-2">
                {evidenceWords(judgement.evidence)}
                {judgement.note ? <span className="block text-xs text-ink-soft">{judgement.note}</span> : null}
              </Td>
              <Td number>{formatPercent(judgement.reliability ?? detail.reliability, 0)}</Td>
              <Td number>{of(judgement.id) ? shownAs(of(judgement.id)?.pShipped12 ?? 0) : null}</Td>
              <Td className="num whitespace-nowrap">{formatDay(judgement.reportedAt)}</Td>
              <Td className="num whitespace-nowrap">{formatDay(judgement.expiresOn)} {judgement.counts && judgement.expiresOn < asOf ? <Badge tone="unknown">expired</Badge> : null}</Td>
              <Td>
                {judgement.counts && asOf >= today ? (
                  <OperationForm operation="withdraw-judgement" workspace={workspace} label={`Take back the judgement of ${judgement.author}`} hidden={{ feature: feature.id, judgement: judgement.id }} done="Taken back; it was forecast anew." className="no-print inline-flex flex-col">
                    <SubmitButton tone="plain" size="sm" aria-label={`Take back the judgement of ${judgement.author}`}>Take back</SubmitButton>
                  </OperationForm>
                ) : null}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {asOf >= today
        ? ROUTES.map(({ id, label }) => (
            <Disclosure key={id} summary={`Judge it ${label}`} className="no-print">
              <OperationForm operation="record-judgement" workspace={workspace} label={`Judge it ${label}`} hidden={{ feature: feature.id }} done="Kept; it was forecast anew." className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-3">
                <FormText name="author" label="Who judges" required />
                <FormNumber name="judgedReliability" percent label="Reliability needed, if you hold another" hint={`Empty: ${formatPercent(detail.reliability, 0)}`} />
                <FormText name="expiresOn" type="date" label="Judge again by" hint="Empty: in six months" />
                <EvidenceFields route={id} given={null} benchmarks={benchmarks} />
                <FormText name="judgementNote" label="Note" className="sm:col-span-2" />
                <div className="sm:text-right"><SubmitButton>Keep the judgement</SubmitButton></div>
              </OperationForm>
            </Disclosure>
          ))
        : null}
    </Section>
  );
}
