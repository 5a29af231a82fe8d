import type { ReactNode } from "react";
import { ChevronRight } from "lucide-react";
import type { Day } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { classNames } from "./class-names.ts";

export type FigureProps = {
  label: ReactNode;
  value: ReactNode;
  /** A line under the value: the range, the comparison. */
  note?: ReactNode;
  asOf: Day | null;
  /** How it was computed: formula, inputs, rows. */
  how?: ReactNode;
};

/** Figures side by side; give it Figure children. */
export const Figures = ({ children, className }: { children: ReactNode; className?: string }) => (
  <dl className={classNames("grid grid-cols-2 overflow-hidden rounded-md border bg-surface md:grid-cols-4", className)}>{children}</dl>
);

export function Figure({ label, value, note, asOf, how }: FigureProps) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5 px-4 py-3 print:px-2 print:py-1.5 shadow-[1px_0_0_var(--line),0_1px_0_var(--line)]">
      <dt className="text-xs text-ink-soft">{label}</dt>
      <dd className="num text-xl font-semibold tracking-tight">{value}</dd>
      {note ? <dd className="text-sm text-ink-soft">{note}</dd> : null}
      <dd className="text-xs text-ink-soft print:hidden">
        {asOf ? <>as of <time dateTime={asOf}>{formatDay(asOf)}</time></> : "no date known"}
      </dd>
      {how ? (
        <dd className="no-print">
          <Disclosure summary="How computed">{how}</Disclosure>
        </dd>
      ) : null}
    </div>
  );
}

/** Closed detail that opens without JavaScript. */
export const Disclosure = ({ summary, children, className }: { summary: ReactNode; children: ReactNode; className?: string }) => (
  <details className={classNames("group/open text-sm", className)}>
    <summary className="touch inline-flex list-none items-center gap-1 rounded-sm text-xs font-medium text-accent">
      <ChevronRight aria-hidden className="size-3.5 transition-transform group-open/open:rotate-90" />
      {summary}
    </summary>
    <div className="pt-2">{children}</div>
  </details>
);
