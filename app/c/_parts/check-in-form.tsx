import { fieldLabel, STANDARD } from "#lib/checkin/standard-questions.ts";
import { FIELDS } from "#lib/checkin/told.ts";
import { asDay } from "#lib/date.ts";
import { formatDay, formatDaysFrom, formatMonth } from "#lib/format/date.ts";
import { answerCheckIn } from "#app/_adapters/check-in-form.ts";
import { FormFile } from "#app/_ui/form/form-file.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { AmountField } from "./amount-field.tsx";
import type { CheckInData } from "./check-in-data.ts";
import { DoubtField } from "./doubt-field.tsx";
import { FormLine } from "./form-line.tsx";
import { TimeOnPage } from "./time-on-page.tsx";
import { typedAmount } from "./typed-amount.ts";

const feedsOf = (field: string): string => STANDARD.find((each) => each.field === field)?.decision ?? "";

/** Three numbers and a line; works with and without scripts. */
export function CheckInForm({ data }: { data: CheckInData }) {
  const { company, currency, investor, month, due, today, prefilled, draft, answered, questions, others } = data;
  const said = draft ?? answered;
  const answers = said?.answers ?? {};
  const doubts = draft?.doubts ?? [];
  return (
    <>
      <header className="flex flex-col gap-1.5">
        <h1 className="text-xl font-normal tracking-tight text-pretty sm:text-2xl">
          <strong className="font-semibold">{investor}</strong> asks for {company}&rsquo;s three numbers of <strong className="font-semibold">{formatMonth(month)}</strong>.
        </h1>
        <p className="text-ink-soft">
          {draft ? `Nothing was sent yet: ${doubts.length === 1 ? "one thing needs" : `${doubts.length} things need`} a word from you below.` : `Due ${formatDay(due)}, ${formatDaysFrom(today, due)}. About two minutes; you see at once what it does to the verdict.`}
        </p>
      </header>
      <OperationForm key={`${draft?.at ?? ""} ${answered?.at ?? ""}`} operation="submit-check-in" workspace="" label="Check-in" action={answerCheckIn} next="/c" hidden={{ currency }} className="flex flex-col gap-4">
        <TimeOnPage />
        {FIELDS.map((field) => {
          const last = prefilled[field];
          const value = said ? said[field] : (last?.amount ?? null);
          const unsaid = last !== null && !answered && (!draft || draft[field] === last.amount);
          return <AmountField key={field} field={field} label={fieldLabel(field, month)} feeds={feedsOf(field)} currency={currency} value={typedAmount(value, currency)} from={unsaid ? formatMonth(last.month) : null} same={draft !== null} />;
        })}
        <FormLine name="line" label="Anything we should know" hint={`Feeds: ${feedsOf("line")}`} defaultValue={said?.line ?? ""} />
        {questions.map(({ id, asks, kind, decision, last }) => (
          <FormText key={id} name={`answers.${id}`} label={asks} hint={`Feeds: ${decision}${last === null ? "" : `. Last time: ${last}`}`} inputMode={kind === "number" ? "decimal" : undefined} maxLength={2000} defaultValue={answers[id] ?? ""} autoComplete="off" />
        ))}
        {others.length > 0 ? (
          <fieldset className="flex flex-col gap-1 rounded-md border bg-surface p-3">
            <legend className="sr-only">Who else may have it</legend>
            <p className="text-sm font-medium">They ask you the same. Tick who may have this answer too:</p>
            {others.map(({ id, investor: name }) => (
              <label key={id} className="touch flex min-h-11 items-center gap-3">
                <input type="checkbox" name={`others.${id}:boolean`} className="size-5 shrink-0 accent-accent" />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
        {draft?.file ? <p className="text-sm text-ink-soft">{draft.file.name} is attached: {draft.file.said}.</p> : null}
        <FormFile name="file" label="A file with it, if you like" hint="A bank statement or a table of figures (CSV, TSV, OFX), 8 MB at most. Nothing of it counts until they have looked at it." most={8} />
        {doubts.map((doubt, index) => <DoubtField key={doubt.about} doubt={doubt} index={index} />)}
        <SubmitButton className="w-full">{doubts.length > 0 ? "Send it so" : answered ? "Send the correction" : "Send"}</SubmitButton>
        <p className="text-xs text-ink-soft">
          {investor} sees what you send and how many minutes it took{others.length > 0 ? "; who is ticked above sees the same, and none of them who else asked" : ""}. The link works until {formatDay(asDay(data.endsAt.slice(0, 10)))}.
        </p>
      </OperationForm>
    </>
  );
}
