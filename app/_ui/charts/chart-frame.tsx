import type { ReactNode } from "react";
import { Disclosure } from "../figure.tsx";

export const CHART_WIDTHS = [350, 560, 820, 1200] as const;

const SHOWN: Record<(typeof CHART_WIDTHS)[number], string> = {
  350: "@min-[480px]:hidden",
  560: "hidden @min-[480px]:block @min-[720px]:hidden",
  820: "hidden @min-[720px]:block @min-[1040px]:hidden",
  1200: "hidden @min-[1040px]:block",
};

export type ChartFrameProps = {
  /** Draws for one width; all are sent and the frame's own width picks, so that no script is needed. */
  draw: (width: number) => ReactNode;
  /** The same as a table. */
  table: ReactNode;
  tableLabel?: string;
  legend?: ReactNode;
};

export const ChartFrame = ({ draw, table, tableLabel = "Show as a table", legend }: ChartFrameProps) => (
  <figure className="@container flex min-w-0 flex-col gap-2">
    {CHART_WIDTHS.map((width) => (
      <div key={width} className={SHOWN[width]}>
        {draw(width)}
      </div>
    ))}
    <figcaption className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
      {legend}
      <Disclosure summary={tableLabel} className="no-print min-w-0 open:w-full">
        {table}
      </Disclosure>
    </figcaption>
  </figure>
);
