"use client";

import { FileUp } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { classNames } from "#app/_ui/class-names.ts";

export type DropZoneProps = { label: string; accept?: string; multiple?: boolean; compact?: boolean; onFiles: (files: File[]) => void; children: ReactNode };

/** A place to drop files on; the button inside is the browser's own file field, so keys and screen readers have it too. */
export function DropZone({ label, accept, multiple = true, compact, onFiles, children }: DropZoneProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
      className={classNames(
        "flex flex-col items-center gap-3 rounded-lg border border-dashed px-6 text-center transition-colors",
        compact ? "py-5" : "py-12",
        over ? "border-accent bg-accent-soft" : "border-line-strong bg-surface",
      )}
    >
      {compact ? null : <FileUp aria-hidden className="size-7 text-ink-soft" />}
      <div className="max-w-prose text-ink-soft">{children}</div>
      <label htmlFor={id} className={classNames(buttonStyle(compact ? "quiet" : "primary"), "cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent")}>
        {label}
        <input
          id={id}
          type="file"
          multiple={multiple}
          accept={accept}
          className="sr-only"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </label>
    </div>
  );
}
