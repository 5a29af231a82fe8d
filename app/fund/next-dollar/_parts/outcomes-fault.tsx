"use client";

import { TriangleAlert } from "lucide-react";
import { useFault } from "#app/_ui/form/operation-form.tsx";

/** What is wrong with the outcomes as a whole, where no single field is at fault. */
export function OutcomesFault() {
  const fault = useFault("outcomes");
  return (
    <p aria-live="polite" className="flex gap-1.5 text-sm text-dead empty:hidden">
      {fault ? <><TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" /><span>{fault}</span></> : null}
    </p>
  );
}
