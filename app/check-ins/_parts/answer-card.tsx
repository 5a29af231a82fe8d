import Link from "next/link";
import { Paperclip } from "lucide-react";
import { formatDay, formatMonth } from "#lib/format/date.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import type { CheckIn, Submission } from "./check-in-data.ts";
import { minutesWords } from "./check-in-data.ts";

type Props = { checkIn: CheckIn; workspace: string; named: boolean; to: (href: string) => string };

/** What a founder answered, what it did to the verdict, and what was made of it. */
export function AnswerCard({ checkIn, workspace, named, to }: Props) {
  const latest = checkIn.submissions.at(-1);
  if (!latest) return null;
  const { effect, file } = latest;
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        {named ? <Link href={to(`/companies/${checkIn.company.slug}`)} className="font-medium text-accent">{checkIn.company.name}</Link> : null}
        <span className="font-medium">{formatMonth(checkIn.month)}</span>
        <span className="text-sm text-ink-soft">{latest.by}, {formatDay(latest.day)}; {minutesWords(checkIn.seconds)}{checkIn.submissions.length > 1 ? `; corrected ${checkIn.submissions.length === 2 ? "once" : `${checkIn.submissions.length - 1} times`}` : ""}</span>
      </p>
      <p className="flex flex-wrap gap-x-5 text-sm">
        <span><span className="text-ink-soft">Cash</span> <Money amount={latest.cashMinor} currency={latest.currency} /></span>
        <span><span className="text-ink-soft">Revenue</span> <Money amount={latest.revenueMinor} currency={latest.currency} /></span>
        <span><span className="text-ink-soft">Expenses</span> <Money amount={latest.expensesMinor} currency={latest.currency} /></span>
      </p>
      {latest.line ? <p className="max-w-prose whitespace-pre-line">{latest.line}</p> : null}
      {latest.explanations.map((each) => <p key={each} className="max-w-prose text-sm text-ink-soft">{each}</p>)}
      <p className="text-sm text-ink-soft">{effect.before.headline === effect.after.headline ? "Still" : `${effect.before.headline.replace(/\.$/, "")} →`} <span className="text-ink">{effect.after.headline}</span> {effect.after.rest}</p>
      {latest.answers.map((answer) => <AnswerLine key={answer.id} answer={answer} workspace={workspace} />)}
      {file ? (
        <OperationForm operation="preview-import" workspace={workspace} label={`Look at the import of ${file.name}`} hidden={{ uploadId: file.uploadId, company: checkIn.company.slug }} next={to("/import/{import}")} className="flex flex-wrap items-center gap-2 text-sm">
          <Paperclip aria-hidden className="size-4 shrink-0 text-ink-soft" />
          <span>{file.name}: {file.said}. Nothing of it counts yet.</span>
          <SubmitButton tone="quiet" size="sm">Look at its import</SubmitButton>
        </OperationForm>
      ) : null}
    </li>
  );
}

function AnswerLine({ answer, workspace }: { answer: Submission["answers"][number]; workspace: string }) {
  return (
    <div className="flex flex-col gap-0.5 text-sm">
      <p>{answer.asks} <strong className="font-semibold">{answer.answer}</strong> <span className="text-ink-soft">→ {answer.decision}</span></p>
      {answer.uses.map(({ day, by, decision }) => <p key={`${day} ${decision}`} className="text-ink-soft">Used on {formatDay(day)} by {by}: {decision}</p>)}
      <Disclosure summary="A decision rests on it" className="no-print">
        <OperationForm operation="cite-answer" workspace={workspace} label={`Say what rests on the answer to ${answer.asks}`} hidden={{ answer: answer.id }} done="Kept: the question stays." className="flex flex-wrap items-end gap-2">
          <FormText name="decision" label="What was decided" required maxLength={500} />
          <SubmitButton tone="quiet">Keep it</SubmitButton>
        </OperationForm>
      </Disclosure>
    </div>
  );
}
