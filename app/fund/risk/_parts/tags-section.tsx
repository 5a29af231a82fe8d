import { TAG_BASES, TAG_KINDS, type TagKind } from "#lib/portfolio/ledger/kinds.ts";
import { formatPercent } from "#lib/format/percent.ts";
import type { listExposureTags } from "#app/_operations/list-exposure-tags.ts";
import type { RiskView } from "#app/_operations/risk/risk-view.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Section } from "#app/_ui/section.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { TAG_WORDS } from "./words.ts";

type Tags = Awaited<ReturnType<(typeof listExposureTags)["call"]>>["tags"];
export type Choice = { value: string; label: string };
export type TagsSectionProps = { risk: RiskView; tags: Tags; workspace: string; companies: readonly Choice[]; current: boolean };

/** What capital stands on, and who says so. */
export function TagsSection({ risk, tags, workspace, companies, current }: TagsSectionProps) {
  const kind = (of: string) => TAG_WORDS[of as TagKind];
  return (
    <Section title="What capital stands on" lead="A company counts whole in each of its tags, so these sums are not to be added up.">
      {risk.tags.length > 0 ? (
        <Table caption="Capital by what it stands on">
          <thead><tr><Th>Stands on</Th><Th>Kind</Th><Th number>Capital</Th><Th number>By stated share</Th><Th>Companies</Th></tr></thead>
          <tbody>
            {risk.tags.map((tag) => (
              <Tr key={`${tag.kind} ${tag.name}`}>
                <Td className="font-medium">{tag.name}</Td>
                <Td>{kind(tag.kind)}</Td>
                <Td number><Money amount={tag.amountMinor} currency={risk.currency} /></Td>
                <Td number><Money amount={tag.weightedMinor} currency={risk.currency} /></Td>
                <Td>{tag.companies.map(({ name }) => name).join(", ")}{tag.withoutShare > 0 ? <span className="text-ink-soft"> ({tag.withoutShare} without a share)</span> : null}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      ) : <p className="text-ink-soft">Nothing is tagged yet: say what a company stands on, and shocks can act through it.</p>}
      {current ? (
        <Disclosure summary="Tag a company, or take a tag back" className="no-print">
          <div className="flex flex-col gap-3">
            <OperationForm operation="record-exposure-tag" workspace={workspace} label="Tag a company" done="Tagged." className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-3">
              <FormSelect name="company" label="Company" options={companies} />
              <FormSelect name="kind" label="Kind" options={TAG_KINDS.map((value) => ({ value, label: TAG_WORDS[value] }))} />
              <FormText name="name" label="What it stands on" required placeholder="Name of the provider, customer or rule" />
              <FormSelect name="basis" label="Share of" options={TAG_BASES.map((value) => ({ value, label: value === "cost" ? "its costs" : "its revenue" }))} />
              <FormNumber name="share" percent label="Share" hint="Percent; empty: not known" />
              <div className="self-end"><SubmitButton>Tag</SubmitButton></div>
            </OperationForm>
            {tags.length > 0 ? (
              <ul className="divide-y rounded-md border bg-surface">
                {tags.map((tag) => (
                  <li key={tag.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-1.5">
                    <span>{tag.company.name}: {tag.name}, {tag.share === null ? "share not stated" : `${formatPercent(tag.share, 0)} of ${tag.basis}`} <span className="text-sm text-ink-soft">{tag.reportedBy}</span></span>
                    <OperationForm operation="withdraw-risk-row" workspace={workspace} label={`Take back ${tag.name} of ${tag.company.name}`} hidden={{ table: "exposure-tag", row: tag.id }} done="Taken back.">
                      <SubmitButton tone="plain" size="sm" aria-label={`Take back ${tag.name} of ${tag.company.name}`}>Take back</SubmitButton>
                    </OperationForm>
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
        </Disclosure>
      ) : null}
    </Section>
  );
}
