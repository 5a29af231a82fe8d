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

/** No cell of the last row stays empty: three and five have a row of their own, an odd last one takes the row on a phone. */
const FILLED = "max-md:[&>:last-child:nth-child(odd)]:col-span-2 md:has-[>:nth-child(3):last-child]:grid-cols-3 lg:has-[>:nth-child(5):last-child]:grid-cols-5 md:max-lg:[&>:last-child:nth-child(5)]:col-span-4 md:has-[>:only-child]:grid-cols-1 md:has-[>:nth-child(2):last-child]:grid-cols-2";

/** Figures side by side; give it Figure children. */
export const Figures = ({ children, className }: { children: ReactNode; className?: string }) => (
  <dl className={classNames("grid grid-cols-2 overflow-hidden rounded-md border bg-surface md:grid-cols-4", FILLED, className)}>{children}</dl>
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
      <ChevronRight aria-hidden className="size-3.5 shrink-0 transition-transform group-open/open:rotate-90" />
      {summary}
    </summary>
    <div className="pt-2">{children}</div>
  </details>
);
