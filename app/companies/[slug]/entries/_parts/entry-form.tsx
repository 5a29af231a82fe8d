import type { z } from "zod";
import type { listEntries } from "#app/_operations/list-entries.ts";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { patternOf } from "./pattern.ts";
import { LINE_WORDS, options, ROLE_WORDS } from "./words.ts";

export type EntryView = z.output<typeof listEntries.output>["entries"][number];
export type EntryFormProps = { entry: EntryView; company: string; workspace: string; /** The page without the form. */ back: string };

const CATEGORIES = ["revenue", "payroll", "costOfRevenue", "inference", "marketing", "other"];

/** Says what one row is, and all rows like it where asked. */
export function EntryForm({ entry, company, workspace, back }: EntryFormProps) {
  const { pattern, field } = patternOf(entry);
  const category = entry.category ?? (entry.amountMinor > 0 ? "revenue" : "other");
  return (
    <OperationForm
      operation="correct-entry"
      workspace={workspace}
      label={`Correct ${entry.description}`}
      hidden={{ company, entry: entry.id, field }}
      done="Corrected; figures and verdict follow."
      next={back}
      className="grid items-start gap-4 py-3 sm:grid-cols-2 lg:grid-cols-4"
    >
      <FormSelect name="role" label="What it is" options={options(ROLE_WORDS)} defaultValue={entry.role} autoFocus />
      <FormSelect name="category" label="Category" hint="Of operating rows, refunds and payouts" options={options(LINE_WORDS, CATEGORIES)} defaultValue={category} />
      <div className="flex flex-col gap-2">
        <label className="touch flex items-center gap-2 pt-1 text-sm">
          <input type="checkbox" name="remember:boolean" className="size-4 accent-accent" /> Remember for rows like this
        </label>
        <FormText name="pattern" label={`Rows whose ${field} says`} defaultValue={pattern} maxLength={200} />
      </div>
      <div className="flex gap-2 sm:pt-6">
        <SubmitButton>Save</SubmitButton>
        <LinkButton href={back} scroll={false}>
          Leave it
        </LinkButton>
      </div>
    </OperationForm>
  );
}
