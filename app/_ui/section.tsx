import { useId, type ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type SectionProps = { title: ReactNode; /** One line that says what the section answers. */ lead?: ReactNode; leadClass?: string; actions?: ReactNode; className?: string; children: ReactNode };

/** A titled part of a page; prints whole. */
export function Section({ title, lead, leadClass, actions, className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classNames("print-whole flex min-w-0 flex-col gap-3 print:gap-1.5", className)}>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <h2 id={id} className="text-lg">
            {title}
          </h2>
          {lead ? <p className={classNames("text-ink-soft", leadClass)}>{lead}</p> : null}
        </div>
        {actions ? <div className="no-print flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
