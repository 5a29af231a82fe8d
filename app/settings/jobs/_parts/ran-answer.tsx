"use client";

import { useOutput } from "#app/_ui/form/operation-form.tsx";

type Ran = { outcome: "done" | "nothing" | "failed"; fault: string | null };

/** How a job went that was asked for just now. */
export function RanAnswer() {
  const ran = useOutput<Ran>();
  return (
    <p role="status" className={`text-sm wrap-anywhere empty:hidden ${ran?.outcome === "failed" ? "text-dead" : "text-ink-soft"}`}>
      {ran === null ? null : ran.outcome === "failed" ? `It failed: ${ran.fault ?? "unknown why"}` : ran.outcome === "nothing" ? "There was nothing to do." : "Done."}
    </p>
  );
}
