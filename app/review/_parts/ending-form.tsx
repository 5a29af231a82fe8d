import type { Day } from "#lib/date.ts";
import type { EndingKind } from "#lib/review/ending.ts";
import { ENDING_WORDS } from "#lib/review/words.ts";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import type { Item } from "./open-review.ts";

const TEXT: Record<EndingKind, { label: string; required: boolean }> = {
  decide: { label: "What is decided", required: true },
  assign: { label: "What is to be done", required: true },
  accept: { label: "Why that is acceptable", required: false },
  snooze: { label: "What we wait for", required: false },
};

/** Enter keeps it and goes on to the next item. */
export function EndingForm({ kind, item, workspace, next, until, least }: { kind: EndingKind; item: Item; workspace: string; next: string; until: Day; least: Day }) {
  const kept = item.ending?.kind === kind ? item.ending : null;
  const { label, required } = TEXT[kind];
  return (
    <OperationForm key={kind} operation="end-review-item" workspace={workspace} label={ENDING_WORDS[kind]} hidden={{ item: item.id, ending: kind }} next={next} className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
      <FormText name="text" label={label} required={required} maxLength={500} defaultValue={kept?.text} autoFocus autoComplete="off" />
      {kind === "assign" ? <FormText name="owner" label="Who" required maxLength={200} defaultValue={kept?.owner ?? undefined} /> : null}
      {kind === "decide" ? null : <FormText name="until" type="date" label={kind === "assign" ? "By" : "Until"} required min={least} defaultValue={kept?.until ?? until} />}
      <div className="sm:col-span-full"><SubmitButton>{kind === "decide" ? "Keep the decision" : kind === "assign" ? "Assign it" : kind === "accept" ? "Accept it" : "Snooze it"}</SubmitButton></div>
    </OperationForm>
  );
}
