import type { Day, Month } from "#lib/date.ts";
import { formatMonth } from "#lib/format/date.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { CreatedLinks } from "#app/_ui/form/created-links.tsx";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import type { CheckIns } from "./check-in-data.ts";

export type Askable = { slug: string; name: string; /** Who was asked last. */ founder: string; mail: string };
export type AskFormProps = { companies: readonly Askable[]; questions: CheckIns["questions"]; standard: CheckIns["standard"]; workspace: string; months: readonly Month[]; due: Day; /** Drawn for this page. */ token: string; /** "https://fund.example" */ address: string };

/** Who is asked for which month until when; every further question names the decision that it feeds. */
export function AskForm({ companies, questions, standard, workspace, months, due, token, address }: AskFormProps) {
  const [only] = companies.length === 1 ? companies : [];
  const offered = questions.filter(({ retired }) => retired === null);
  return (
    <OperationForm operation="request-check-in" workspace={workspace} label="Ask for a check-in" hidden={{ token }} className="flex flex-col gap-4 rounded-md border bg-surface p-4">
      {only ? <One company={only} /> : <Several companies={companies} />}
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <FormSelect name="month" label="Month" options={months.map((month) => ({ value: month, label: formatMonth(month) }))} />
        <FormText name="due" type="date" label="Due" required defaultValue={due} />
        <FormNumber name="days" label="The link works for days" inputMode="numeric" required defaultValue="30" />
      </div>
      <div className="flex flex-col gap-2">
        <p className="text-sm font-medium">What is asked, and the decision that it feeds</p>
        <ul className="flex flex-col gap-1 text-sm">
          {standard.map(({ field, asks, decision }) => <li key={field}>{asks} <span className="text-ink-soft">→ {decision}</span></li>)}
          {offered.map(({ id, asks, decision }, i) => (
            <li key={id}>
              <label className="touch flex items-center gap-2"><input type="checkbox" name={`questions.${i}`} value={id} className="size-5 shrink-0 accent-accent" /><span>{asks} <span className="text-ink-soft">→ {decision}</span></span></label>
            </li>
          ))}
        </ul>
        <Disclosure summary="Ask something else">
          <div className="grid items-start gap-4 sm:grid-cols-[3fr_1fr_3fr]">
            <FormText name="newQuestions.0.asks" label="The question" maxLength={200} placeholder="How many customers left?" />
            <FormSelect name="newQuestions.0.kind" label="Answer" options={[{ value: "number", label: "A number" }, { value: "text", label: "Text" }]} />
            <FormText name="newQuestions.0.decision" label="The decision that it feeds" hint="A question without one is not asked." maxLength={200} placeholder="Whether we bridge" />
          </div>
        </Disclosure>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{only ? `Ask ${only.name}` : "Ask them"}</SubmitButton>
        <p className="text-sm text-ink-soft">With a mail address the link is mailed, where a mail server is set up; else copy it from here.</p>
      </div>
      <CreatedLinks address={address} className="flex flex-col gap-2" />
    </OperationForm>
  );
}

const One = ({ company: { slug, founder, mail } }: { company: Askable }) => (
  <div className="grid items-start gap-4 sm:grid-cols-2">
    <input type="hidden" name="requests.0.company" value={slug} />
    <FormText name="requests.0.founder" label="Who answers" required maxLength={120} defaultValue={founder} placeholder="Ada Lovelace" />
    <FormText name="requests.0.mail" label="Their mail address" type="email" maxLength={254} defaultValue={mail} autoComplete="off" />
  </div>
);

const Several = ({ companies }: { companies: readonly Askable[] }) => (
  <div role="region" aria-label="Companies to ask" tabIndex={0} className="relative flex max-h-96 flex-col divide-y overflow-y-auto rounded-md border">
    {companies.map(({ slug, name, founder, mail }, i) => (
      <div key={slug} className="grid items-center gap-x-4 gap-y-1 px-3 py-2 sm:grid-cols-[1fr_1fr_1fr]">
        <label className="touch flex min-w-0 items-center gap-2 font-medium">
          <input type="hidden" name={`requests.${i}.company`} value={slug} />
          <input type="hidden" name={`requests.${i}.ask:boolean`} value="" />
          <input type="checkbox" name={`requests.${i}.ask:boolean`} className="size-5 shrink-0 accent-accent" />
          <span className="truncate">{name}</span>
        </label>
        <FormText name={`requests.${i}.founder`} label={<span className="sr-only">Who answers for {name}</span>} maxLength={120} defaultValue={founder} placeholder="Who answers" />
        <FormText name={`requests.${i}.mail`} label={<span className="sr-only">Mail address for {name}</span>} type="email" maxLength={254} defaultValue={mail} placeholder="Mail address" autoComplete="off" />
      </div>
    ))}
  </div>
);
