import { asDay } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatMomentUtc } from "#lib/format/moment.ts";
import type { CalendarLinkView } from "#app/_operations/links/calendar-link-view.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { CreatedLinks } from "#app/_ui/form/created-links.tsx";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { ActionButton } from "../../companies/[slug]/_parts/action-button.tsx";

export type CalendarSectionProps = { links: readonly CalendarLinkView[]; companies: readonly { slug: string; name: string }[]; workspace: string; /** Drawn for this page: the next calendar's. */ token: string; /** "https://fund.example" */ address: string };

const day = (at: string): string => formatDay(asDay(at.slice(0, 10)));
const MOST_LISTED = 200;

/** Calendars to subscribe to, each with its own address. */
export const CalendarSection = ({ links, companies, workspace, token, address }: CalendarSectionProps) => (
  <Section title="Calendar" lead="When cash ends, by when raises have to start, actions and answers due, in the calendar that you use. Whoever has the address can read it, until it ends or is revoked.">
    <OperationForm operation="create-calendar-link" workspace={workspace} label="Make a calendar" hidden={{ token }} className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-[2fr_2fr_1fr_auto]">
      <FormText name="label" label="For whom" required maxLength={120} placeholder="Ana's phone" />
      {companies.length > MOST_LISTED ? <FormText name="company" label="Company" placeholder="every company" hint="Its address in /companies/…; empty: every company." /> : <FormSelect name="company" label="Of" options={[{ value: "", label: "Every company" }, ...companies.map(({ slug, name }) => ({ value: slug, label: name }))]} />}
      <FormNumber name="days" label="Ends after days" inputMode="numeric" required defaultValue="366" />
      <div className="pt-6"><SubmitButton>Make a calendar</SubmitButton></div>
      <CreatedLinks address={address} className="sm:col-span-full" />
    </OperationForm>
    {links.length > 0 ? (
      <Table caption="Calendars">
        <thead><tr><Th>For whom</Th><Th>Of</Th><Th>Made</Th><Th>Ends</Th><Th>Last read</Th><Th>State</Th><Th><span className="sr-only">Change</span></Th></tr></thead>
        <tbody>
          {links.map((link) => (
            <Tr key={link.id}>
              <RowTh className="min-w-32">{link.label}</RowTh>
              <Td>{link.company?.name ?? "Every company"}</Td>
              <Td className="num whitespace-nowrap">{day(link.createdAt)}</Td>
              <Td className="num whitespace-nowrap">{day(link.expiresAt)}</Td>
              <Td className="num whitespace-nowrap">{link.lastOpenedAt ? formatMomentUtc(link.lastOpenedAt) : "never"}</Td>
              <Td><Badge tone={link.state === "open" ? "alive" : undefined}>{link.state}</Badge></Td>
              <Td number>{link.state === "open" ? <ActionButton operation="revoke-calendar-link" workspace={workspace} label={`Revoke the calendar for ${link.label}`} hidden={{ link: link.id }} done="Revoked: it can be read no more.">Revoke</ActionButton> : null}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    ) : null}
  </Section>
);
