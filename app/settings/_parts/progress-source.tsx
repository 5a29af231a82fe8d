import { formatDay } from "#lib/format/date.ts";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import type { ProgressFiles } from "./progress-table.tsx";
import { TakenAnswer } from "./taken-answer.tsx";

type Props = { source: ProgressFiles["sources"][number]; workspace: string; frontier: string };

/** Where one kind of file may be fetched from: nowhere, until an owner says so. */
export function ProgressSource({ source: { kind, what, published, address, setOn, setBy }, workspace, frontier }: Props) {
  const name = kind.split("/").at(-1) ?? kind;
  return (
    <div className="flex flex-col gap-2 px-4 py-3">
      <p><span className="font-medium">{name}</span>: {address === null ? "off, nothing is fetched." : <>set by {setBy} on <span className="num">{setOn ? formatDay(setOn) : ""}</span>; fetched only when you ask.</>} <span className="text-ink-soft">{what}.</span></p>
      <OperationForm operation="set-progress-source" workspace={workspace} label={`Address of ${name}`} hidden={{ kind }} done="Saved." className="flex flex-col items-start gap-2">
        <FormText name="address" label={`Address of ${name}`} type="url" defaultValue={address ?? ""} hint={`https only; empty is off. The publisher has it at ${published}`} className="w-full [&_p]:wrap-anywhere" autoComplete="off" />
        <SubmitButton tone="quiet" size="sm" aria-label={`Save the address of ${name}`}>Save</SubmitButton>
      </OperationForm>
      {address === null ? null : (
        <OperationForm operation="fetch-progress-file" workspace={workspace} label={`Fetch ${name}`} hidden={{ kind }} faultsListed className="flex flex-col items-start gap-2">
          <SubmitButton size="sm">Fetch {name} now</SubmitButton>
          <TakenAnswer frontier={frontier} />
        </OperationForm>
      )}
    </div>
  );
}
