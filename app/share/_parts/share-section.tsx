import { asDay, type Day } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatMomentUtc } from "#lib/format/moment.ts";
import type { LinkView } from "#app/_operations/links/link-view.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { classNames } from "#app/_ui/class-names.ts";
import { CreatedLinks } from "#app/_ui/form/created-links.tsx";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { ActionButton } from "../../companies/[slug]/_parts/action-button.tsx";

/** A page that can be shared; `fund` null: all of them. */
export type Shared = { kind: "fund-summary"; fund: string | null; asOf: Day } | { kind: "review"; review: string };
export type ShareSectionProps = { links: readonly LinkView[]; workspace: string; what: Shared; /** Drawn for this page: the next link's. */ token: string; /** "https://fund.example" */ address: string };

const NOUNS = { "fund-summary": "summary", review: "review" } as const;
const TONES = { open: "alive", expired: undefined, revoked: undefined } as const;

/** Who may see this page without signing in, until when, and whether they looked. */
export const ShareSection = ({ links, workspace, what, token, address }: ShareSectionProps) => (
  <Section title={<span id="share" className="scroll-mt-16">Share it</span>} lead={`A link opens this ${NOUNS[what.kind]} and nothing else, without an account. Whoever has it can open it, until it ends or is revoked.`} className="no-print">
    <OperationForm operation="create-share-link" workspace={workspace} label="Make a link" hidden={{ token, ...(what.kind === "review" ? { review: what.review } : what.fund === null ? {} : { fund: what.fund }) }} className={classNames("grid items-start gap-4 rounded-md border bg-surface p-4", what.kind === "review" ? "sm:grid-cols-[2fr_1fr_auto]" : "sm:grid-cols-[2fr_2fr_1fr_auto]")}>
      <FormText name="label" label="For whom" required maxLength={120} placeholder={what.kind === "review" ? "Board, fourth quarter" : "Investors, fourth quarter"} />
      {what.kind === "review" ? null : <FormSelect name="asOf" label="It shows" options={[{ value: what.asOf, label: `What was known on ${formatDay(what.asOf)}` }, { value: "", label: "Always the latest" }]} />}
      <FormNumber name="days" label="Ends after days" inputMode="numeric" required defaultValue="30" />
      <div className="pt-6"><SubmitButton>Make a link</SubmitButton></div>
      <CreatedLinks address={address} className="sm:col-span-full" />
    </OperationForm>
    {links.length > 0 ? (
      <Table caption={`Links to this ${NOUNS[what.kind]}`}>
        <thead><tr><Th>For whom</Th>{what.kind === "review" ? null : <Th>It shows</Th>}<Th>Made</Th><Th>Ends</Th><Th number>Opened</Th><Th>Last opened</Th><Th>State</Th><Th><span className="sr-only">Change</span></Th></tr></thead>
        <tbody>
          {links.map((link) => (
            <Tr key={link.id}>
              <RowTh className="min-w-40">{link.label}</RowTh>
              {what.kind === "review" ? null : <Td className="min-w-40">{link.fund?.name ?? "All funds"}, {link.asOf ? `as of ${formatDay(link.asOf)}` : "the latest"}</Td>}
              <Td className="whitespace-nowrap" title={formatMomentUtc(link.createdAt)}>{formatDay(asDay(link.createdAt.slice(0, 10)))} <span className="text-ink-soft">by {link.createdBy}</span></Td>
              <Td className="num whitespace-nowrap" title={formatMomentUtc(link.expiresAt)}>{formatDay(asDay(link.expiresAt.slice(0, 10)))}</Td>
              <Td number>{link.opened === 0 ? "never" : `${link.opened} ${link.opened === 1 ? "time" : "times"}`}</Td>
              <Td className="num whitespace-nowrap">{link.lastOpenedAt ? formatMomentUtc(link.lastOpenedAt) : null}</Td>
              <Td><Badge tone={TONES[link.state]}>{link.state}</Badge></Td>
              <Td number>{link.state === "open" ? <ActionButton operation="revoke-share-link" workspace={workspace} label={`Revoke the link for ${link.label}`} hidden={{ link: link.id }} done="Revoked: it opens nothing any more.">Revoke</ActionButton> : null}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    ) : null}
  </Section>
);
