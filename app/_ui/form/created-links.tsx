"use client";

import { TextField } from "../text-field.tsx";
import { useOutput } from "./operation-form.tsx";

type Made = { /** One link. */ path?: string; /** Or one for each founder who is asked. */ checkIns?: { founder: string; path: string }[] };

/** The links that the form around has just made, once; `label` names the one, where it is one. */
export function CreatedLinks({ address, label = "The link", className }: { address: string; label?: string; className?: string }) {
  const output = useOutput<Made>();
  const links = output?.checkIns?.map(({ founder, path }) => ({ name: `The link for ${founder}`, path })) ?? (output?.path ? [{ name: label, path: output.path }] : []);
  return (
    <div role="status" className={links.length > 0 ? className : "hidden"}>
      {links.map(({ name, path }) => (
        <TextField key={path} label={`${name}, to be copied now: it is not shown again`} readOnly defaultValue={`${address}${path}`} onFocus={(event) => event.currentTarget.select()} className="rounded-md bg-accent-soft p-3" />
      ))}
    </div>
  );
}
