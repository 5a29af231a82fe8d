"use client";

import { useRouter } from "next/navigation";
import { startTransition, useActionState, useEffect, useRef } from "react";
import { type FormState, submit } from "#app/_adapters/form.ts";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { controlStyle } from "#app/_ui/control-style.ts";
import { notify } from "#app/_ui/toast.tsx";
import { PackageFaults } from "./package-faults.tsx";
import { type PackageCheck, PackageFindings } from "./package-findings.tsx";

type PackageImportProps = { company: string; workspace: string };

const BOX = "flex flex-col gap-4 rounded-md border bg-surface p-4";

/** Reads an Open Cap Format package, shows what it lacks and asks what it leaves open; only then it is taken in, whole. */
export function PackageImport({ company, workspace }: PackageImportProps) {
  const [checked, check, checking] = useActionState(submit, null);
  const [taken, take, taking] = useActionState(submit, null);
  const chosen = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const handled = useRef<FormState>(null);
  useEffect(() => {
    if (taken === handled.current) return;
    handled.current = taken;
    if (!taken?.ok) return;
    notify({ title: "Taken in. The import can be undone whole." });
    router.refresh();
  }, [taken, router]);
  const found = checked?.ok ? (checked.output as PackageCheck) : null;
  return (
    <div className="flex flex-col gap-4" data-answered={found ? "" : undefined}>
      <form
        action={check}
        aria-label="Check a package"
        className={BOX}
        onSubmit={(event) => {
          // React empties a form after its action: sent by hand, the files stay chosen for the import.
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          startTransition(() => check(data));
        }}
      >
        <input type="hidden" name="operation" value="check-cap-table-package" />
        <input type="hidden" name="workspace" value={workspace} />
        <Field label="Open Cap Format package" hint="A .zip, or all its .json files; up to 8 MB. Nothing is kept by a check.">
          {(control) => <input ref={chosen} type="file" name="files" multiple required accept=".zip,.json,application/zip,application/json" {...control} className={`${controlStyle} h-auto py-1.5`} />}
        </Field>
        <Button type="submit" tone="primary" disabled={checking} className="self-start">{checking ? "Reading" : "Check the package"}</Button>
        <PackageFaults state={checked} />
      </form>
      {found ? (
        <form
          action={take}
          aria-label="Take the package in"
          className={BOX}
          onSubmit={(event) => {
            event.preventDefault();
            const data = new FormData(event.currentTarget);
            data.delete("files");
            for (const file of chosen.current?.files ?? []) data.append("files", file);
            startTransition(() => take(data));
          }}
        >
          <input type="hidden" name="operation" value="import-cap-table-package" />
          <input type="hidden" name="workspace" value={workspace} />
          <input type="hidden" name="company" value={company} />
          <PackageFindings found={found} />
          <noscript>
            <label className="flex flex-col gap-1 text-sm">The same package once more<input type="file" name="files" multiple className={`${controlStyle} h-auto py-1.5`} /></label>
          </noscript>
          <Button type="submit" tone="primary" disabled={taking} className="self-start">{taking ? "Taking it in" : "Import as the cap table"}</Button>
          <PackageFaults state={taken} />
        </form>
      ) : (
        // Without scripts the page knows the answer of one form at a time.
        <PackageFaults state={taken} />
      )}
    </div>
  );
}
