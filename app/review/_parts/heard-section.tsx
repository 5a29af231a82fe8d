import { Disclosure } from "#app/_ui/figure.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import type { Item } from "./open-review.ts";

/** What the founder told, or has not yet; a decision that rests on an answer keeps its question alive. */
export const HeardSection = ({ heard, workspace }: { heard: Item["heard"]; workspace: string }) => (
  <section aria-label="From the founder" className="flex flex-col gap-2">
    <h2 className="text-sm text-ink-soft">From the founder</h2>
    <ul className="flex flex-col gap-1.5">
      {heard.map(({ text, answer }) => (
        <li key={answer ?? text} className="text-pretty whitespace-pre-line">
          {text}
          {answer ? (
            <Disclosure summary="A decision rests on it" className="no-print">
              <OperationForm operation="cite-answer" workspace={workspace} label={`Say what rests on: ${text}`} hidden={{ answer }} done="Kept: the question stays." className="flex flex-wrap items-end gap-2">
                <FormText name="decision" label="What was decided" required maxLength={500} />
                <SubmitButton tone="quiet">Keep it</SubmitButton>
              </OperationForm>
            </Disclosure>
          ) : null}
        </li>
      ))}
    </ul>
  </section>
);
