import type { listWebhooks } from "#app/_operations/list-webhooks.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { ActionButton } from "../../../companies/[slug]/_parts/action-button.tsx";
import { EventChecks } from "./event-checks.tsx";
import { NewSecret } from "./new-secret.tsx";

type WebhooksData = Awaited<ReturnType<(typeof listWebhooks)["call"]>>;

/** Other programs that are told of events, and how to tell one more. */
export function WebhookSection({ data: { webhooks, events, maySend }, workspace }: { data: WebhooksData; workspace: string }) {
  return (
    <Section title="Webhooks" lead="Another program is told of events by a POST, signed as Standard Webhooks say.">
      {webhooks.length > 0 ? (
        <ul className="divide-y rounded-md border bg-surface">
          {webhooks.map(({ id, label, url, events: heard, active, stoppedWhy }) => (
            <li key={id} className="flex flex-col gap-1.5 px-4 py-3">
              <div className="flex flex-wrap items-center gap-x-2"><span className="font-medium">{label}</span><Badge tone={active ? "alive" : undefined}>{active ? "on" : "off"}</Badge></div>
              <p className="text-sm wrap-anywhere text-ink-soft">{url}<br />{heard.join(", ")}</p>
              {stoppedWhy ? <p className="text-sm text-dead">Stopped: {stoppedWhy}</p> : null}
              <div className="no-print -ml-2.5 flex flex-wrap gap-x-1">
                {active ? <ActionButton operation="test-webhook" workspace={workspace} label={`Test ${label}`} hidden={{ webhook: id }} done="The test goes out: see below whether it was taken.">Test</ActionButton> : null}
                <ActionButton operation="set-webhook-active" workspace={workspace} label={`Switch ${label} ${active ? "off" : "on"}`} hidden={{ webhook: id, "active:boolean": String(!active) }} done={active ? "Switched off." : "Switched on."}>{active ? "Switch off" : "Switch on"}</ActionButton>
                <ActionButton operation="delete-webhook" workspace={workspace} label={`Delete ${label}`} hidden={{ webhook: id }} done="Deleted.">Delete</ActionButton>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {maySend ? (
        <OperationForm operation="create-webhook" workspace={workspace} label="New webhook" className="flex flex-col gap-3 rounded-md border bg-surface p-4">
          <div className="grid items-start gap-3 sm:grid-cols-[1fr_2fr]">
            <FormText name="label" label="Name" required maxLength={120} placeholder="Team chat" />
            <FormText name="url" label="Address" type="url" required maxLength={2000} placeholder="https://chat.example.com/hook" autoComplete="off" />
          </div>
          <EventChecks events={events} />
          <SubmitButton tone="quiet" className="w-fit">Make a webhook</SubmitButton>
          <NewSecret />
        </OperationForm>
      ) : (
        <p className="rounded-md border border-dashed border-line-strong px-4 py-3 text-ink-soft">The open demo has no way to the net. In your own installation an owner names addresses here.</p>
      )}
    </Section>
  );
}
