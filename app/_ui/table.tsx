import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A table that scrolls sideways inside its own frame, never the page. `caption` names it for those who cannot see it. */
export function Table({ caption, className, children, ...rest }: ComponentProps<"table"> & { caption: string }) {
  return (
    <div role="region" aria-label={`${caption}, table`} tabIndex={0} className="relative overflow-x-auto rounded-md border bg-surface">
      <table className={classNames("w-full border-separate border-spacing-0 text-sm", className)} {...rest}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

type CellProps = { number?: boolean; children?: ReactNode };

export const Th = ({ number, className, ...rest }: ComponentProps<"th"> & CellProps) => (
  <th
    scope="col"
    className={classNames("sticky top-0 z-10 h-9 border-b bg-surface px-3 text-xs font-medium whitespace-nowrap text-ink-soft", number ? "text-right" : "text-left", className)}
    {...rest}
  />
);

export const RowTh = ({ className, ...rest }: ComponentProps<"th">) => (
  <th scope="row" className={classNames("h-9 border-b px-3 py-1.5 text-left font-medium group-last/row:border-b-0", className)} {...rest} />
);

export const Td = ({ number, className, ...rest }: ComponentProps<"td"> & CellProps) => (
  <td className={classNames("h-9 border-b px-3 py-1.5 group-last/row:border-b-0", number && "num text-right whitespace-nowrap", className)} {...rest} />
);

export const Tr = ({ className, ...rest }: ComponentProps<"tr">) => <tr className={classNames("group/row hover:bg-sunken", className)} {...rest} />;
