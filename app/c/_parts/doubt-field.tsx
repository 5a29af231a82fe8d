"use client";

import { useEffect, useRef } from "react";
import { TriangleAlert } from "lucide-react";
import { FormText } from "#app/_ui/form/form-text.tsx";
import type { Draft } from "./check-in-data.ts";

/** One thing that can hardly be: correct it above, or say in one tap how it came. */
export function DoubtField({ doubt, index }: { doubt: Draft["doubts"][number]; index: number }) {
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (index > 0) return;
    place.current?.scrollIntoView({ block: "center" });
    place.current?.focus();
  }, [index, doubt.about]);
  return (
    <fieldset ref={place} tabIndex={-1} className="flex flex-col gap-2 rounded-md border border-close bg-surface p-3 outline-none">
      <legend className="sr-only">{doubt.sentence}</legend>
      <p className="flex gap-2 font-medium"><TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-close" /><span>{doubt.sentence}</span></p>
      <p className="text-sm text-ink-soft">Correct it above, or say how it came:</p>
      <input type="hidden" name={`explanations.${index}.about`} value={doubt.about} />
      <div className="flex flex-col">
        {doubt.reasons.map(({ id, words }) => (
          <label key={id} className="touch flex min-h-11 items-center gap-3 border-t py-1 first:border-t-0">
            <input type="radio" name={`explanations.${index}.reason`} value={id} className="size-5 shrink-0 accent-accent" />
            <span>{words}</span>
          </label>
        ))}
      </div>
      <FormText name={`explanations.${index}.words`} label="In your words, if you like" maxLength={500} autoComplete="off" />
    </fieldset>
  );
}
