import { formatMomentUtc } from "#lib/format/moment.ts";
import type { listAlertRecipients } from "#app/_operations/list-alert-recipients.ts";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { ActionButton } from "../../companies/[slug]/_parts/action-button.tsx";

type Data = Awaited<ReturnType<(typeof listAlertRecipients)["call"]>>;
type Recipient = Data["recipients"][number];

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const when = ({ cadence, digestAt, weekday }: Recipient): string => (cadence === "daily" ? `every day at ${digestAt}` : `${WEEKDAYS[weekday - 1]}s at ${digestAt}`);

/** Fields of a recipient; a new one where none is given. */
const RecipientForm = ({ workspace, given }: { workspace: string; given: Recipient | null }) => (
  <OperationForm operation="set-alert-recipient" workspace={workspace} label={given ? `Change ${given.name}` : "Add a recipient"} hidden={given ? { recipient: given.id } : {}} done={given ? "Changed." : "Added."} className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-2 lg:grid-cols-4">
    <FormText name="name" label="Name" required maxLength={120} defaultValue={given?.name ?? ""} />
    <FormText name="address" label="E-mail address" type="email" required maxLength={254} defaultValue={given?.address ?? ""} />
    <FormText name="timeZone" label="Time zone" required defaultValue={given?.timeZone ?? "UTC"} placeholder="Europe/Berlin" autoComplete="off" />
    <FormSelect name="cadence" label="Digest" defaultValue={given?.cadence ?? "daily"} options={[{ value: "daily", label: "Every day" }, { value: "weekly", label: "Every week" }]} />
    <FormText name="digestAt" label="At" type="time" required defaultValue={given?.digestAt ?? "08:00"} />
    <FormSelect name="weekday:number" label="On, if weekly" defaultValue={String(given?.weekday ?? 1)} options={WEEKDAYS.map((label, at) => ({ value: String(at + 1), label }))} />
    <FormText name="quietFrom" label="Quiet from" type="time" defaultValue={given?.quietFrom ?? ""} hint="What falls into it waits for its end, urgent or not." />
    <FormText name="quietUntil" label="Quiet until" type="time" defaultValue={given?.quietUntil ?? ""} />
    <div className="sm:col-span-full"><SubmitButton tone={given ? "quiet" : "primary"}>{given ? "Save" : "Add a recipient"}</SubmitButton></div>
  </OperationForm>
);

/** Who gets mail, when, and what the last digests were. */
export const RecipientSection = ({ data: { recipients, digests }, workspace }: { data: Data; workspace: string }) => (
  <Section title="Mail" lead="One mail a digest, verdict changes first; where nothing happened none is sent. Rules that go at once send one mail besides.">
    {recipients.length > 0 ? (
      <ul aria-label="Recipients" className="divide-y rounded-md border bg-surface">
        {recipients.map((each) => (
          <li key={each.id} className="flex flex-col gap-2 px-4 py-3">
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
              <p><strong className="font-semibold">{each.name}</strong> {each.address} <span className="block text-sm text-ink-soft">{when(each)}, {each.timeZone}{each.quietFrom ? `; quiet ${each.quietFrom} to ${each.quietUntil}` : ""}</span></p>
              <ActionButton operation="withdraw-alert-recipient" workspace={workspace} label={`Send nothing more to ${each.name}`} hidden={{ recipient: each.id }} done="Nothing more is sent.">Remove</ActionButton>
            </div>
            <details className="group"><summary className="touch inline-flex cursor-pointer items-center text-sm text-accent">Change<span className="sr-only"> {each.name}</span></summary><div className="pt-2"><RecipientForm workspace={workspace} given={each} /></div></details>
          </li>
        ))}
      </ul>
    ) : null}
    <RecipientForm key={recipients.length} workspace={workspace} given={null} />
    {digests.length > 0 ? (
      <Table caption="The last digests">
        <thead><tr><Th>Due</Th><Th>To</Th><Th number>Alerts</Th><Th>Subject</Th><Th>State</Th></tr></thead>
        <tbody>
          {digests.map((each) => (
            <Tr key={`${each.recipient} ${each.dueAt}`}>
              <RowTh className="num whitespace-nowrap font-normal">{formatMomentUtc(each.dueAt)}</RowTh>
              <Td>{each.recipient}</Td>
              <Td number>{each.alerts}</Td>
              <Td className="min-w-56">{each.subject ?? <span className="text-ink-soft">nothing happened</span>}</Td>
              <Td>{each.state === null ? "nothing sent" : each.state === "failed" ? <span className="text-dead">not delivered{each.lastFault ? `: ${each.lastFault}` : ""}</span> : each.state}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    ) : null}
  </Section>
);
