"use client";

import { useFault } from "#app/_ui/form/operation-form.tsx";

/** Which events a webhook is told of; all of them at first. */
export function EventChecks({ events }: { events: readonly { event: string; what: string }[] }) {
  const fault = useFault("events");
  return (
    <fieldset className="flex flex-col gap-0.5">
      <legend className="pb-1 text-sm font-medium">It is told when</legend>
      {events.map(({ event, what }, index) => (
        <label key={event} className="touch flex items-center gap-2 text-sm">
          <input type="checkbox" name={`events.${index}`} value={event} defaultChecked className="size-4 accent-accent" />
          <span>{what} <span className="text-ink-soft">({event})</span></span>
        </label>
      ))}
      {fault ? <p role="alert" className="text-sm text-dead">{fault}</p> : null}
    </fieldset>
  );
}
