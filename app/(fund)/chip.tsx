import type { ReactNode } from "react";

export type ChipProps = { name: string; value: string; checked: boolean; count: number | null; onChange: () => void; children: ReactNode };

/** A checkbox that looks like what it filters, with how many it would show; null: not known yet. */
export const Chip = ({ name, value, checked, count, onChange, children }: ChipProps) => (
  <label className="touch relative inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-full border border-line-strong bg-surface px-2.5 text-sm whitespace-nowrap has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
    <input type="checkbox" name={name} value={value} checked={checked} onChange={onChange} className="absolute inset-0 cursor-pointer opacity-0" />
    {children}
    <span className="num text-ink-soft">{count === null ? "…" : count.toLocaleString("en-US")}</span>
  </label>
);
