"use client";

import { useState } from "react";
import type { Currency, Minor } from "#lib/money.ts";
import { classNames } from "#app/_ui/class-names.ts";
import { cellText, faultOf } from "./cell-text.ts";
import type { Column } from "./grid-columns.ts";

export type FigureCellProps = {
  column: Column;
  period: string;
  label: string;
  currency: Currency;
  value: Minor | number | null;
  readOnly: boolean;
  fault: string | null;
  describedBy: string;
  onLook: () => void;
  /** Resolves to true where it was kept. */
  onSave: (typed: string) => Promise<boolean>;
  onFault: (sentence: string | null) => void;
};

/** One amount: saved on leaving it, kept as typed where it is refused, put back by Escape. */
export function FigureCell({ column, period, label, currency, value, readOnly, fault, describedBy, onLook, onSave, onFault }: FigureCellProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (fault === null) setDraft(null);
  }
  const shown = draft ?? cellText(value, currency, column.count);
  const leave = async () => {
    if (draft === null || draft.trim() === cellText(value, currency, column.count)) {
      setDraft(null);
      onFault(null);
      return;
    }
    const wrong = faultOf(draft, column, currency);
    onFault(wrong);
    if (wrong === null && (await onSave(draft))) setDraft((now) => (now === draft ? null : now));
  };
  const unknown = shown === "" && draft === null;
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      readOnly={readOnly}
      data-period={period}
      data-column={column.key}
      aria-label={`${column.label}, ${label}${unknown ? ", unknown" : ""}`}
      aria-invalid={fault ? true : undefined}
      aria-describedby={describedBy}
      value={shown}
      placeholder={unknown ? "?" : undefined}
      onFocus={(event) => {
        event.currentTarget.select();
        onLook();
      }}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void leave()}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || draft === null) return;
        setDraft(null);
        onFault(null);
      }}
      style={{ minWidth: `calc(${shown.length}ch + 1.25rem)` }}
      className={classNames(
        "num touch h-9 w-full print:h-6 bg-transparent px-2 text-right outline-offset-[-2px] placeholder:text-ink-soft pointer-coarse:text-lg",
        unknown && column.core && "hatched",
        draft !== null && !fault && "bg-accent-soft",
        fault && "bg-dead-soft text-dead",
      )}
    />
  );
}
