import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import type { MessagesData } from "./message-state.tsx";

/** Whether mail is set up, and a way to see that it arrives. */
export function MailSection({ delivery, workspace }: { delivery: MessagesData["delivery"]; workspace: string }) {
  const isSet = Boolean(delivery?.mailFrom);
  return (
    <Section title="Mail" lead={delivery?.sendsNothing ? "Your own installation mails through the server that you name." : isSet ? `Goes out as ${delivery?.mailFrom ?? ""} through ${delivery?.mailServer ?? ""}.` : "Mail is not set up."}>
      {isSet || delivery?.sendsNothing ? (
        <OperationForm operation="send-test-mail" workspace={workspace} label="Send a test mail" done="The test goes out: see below whether it was taken." className="grid items-start gap-3 rounded-md border bg-surface p-4 sm:grid-cols-[1fr_auto]">
          <FormText name="to" label="Send a test to" type="email" required maxLength={254} placeholder="you@example.com" autoComplete="email" />
          <div className="sm:pt-6"><SubmitButton tone="quiet">Send a test</SubmitButton></div>
        </OperationForm>
      ) : (
        <div className="flex flex-col gap-2 rounded-md border border-dashed border-line-strong px-4 py-3 text-ink-soft">
          <p>Name a mail server and a sender when you start the server. Until then mails wait, and after three days they are given up.</p>
          <pre tabIndex={0} aria-label="How to start with mail" className="overflow-x-auto rounded-md bg-sunken px-3 py-2 text-sm text-ink">{"SMTP_URL=smtps://name:password@mail.example.com \\\nMAIL_FROM=dead@example.com npm start"}</pre>
        </div>
      )}
      <p className="text-sm text-ink-soft">Links in mails lead to <span className="wrap-anywhere text-ink">{delivery?.publicUrl ?? "this server"}</span> (PUBLIC_URL).</p>
    </Section>
  );
}
