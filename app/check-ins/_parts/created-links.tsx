"use client";

import { TextField } from "#app/_ui/text-field.tsx";
import { useOutput } from "#app/_ui/form/operation-form.tsx";

type Made = { checkIns?: { id: string; company: string; founder: string; path: string }[]; path?: string };

/** The links that the form around has just made, once. */
export function CreatedLinks({ address, className }: { address: string; className?: string }) {
  const output = useOutput<Made>();
  const links = output?.checkIns?.map(({ founder, path }) => ({ label: `The link for ${founder}`, path })) ?? (output?.path ? [{ label: "The new link", path: output.path }] : []);
  return (
    <div role="status" className={links.length > 0 ? className : "hidden"}>
      {links.map(({ label, path }) => (
        <TextField key={path} label={`${label}, to be copied now: it is not shown again`} readOnly defaultValue={`${address}${path}`} onFocus={(event) => event.currentTarget.select()} className="rounded-md bg-accent-soft p-3" />
      ))}
    </div>
  );
}
