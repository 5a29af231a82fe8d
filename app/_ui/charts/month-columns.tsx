import { addMonths, type Month } from "#lib/date.ts";
import { formatMonth } from "#lib/format/date.ts";
import { classNames } from "../class-names.ts";

/** What calendars of 24 months have in common: fewer of them where there is less room. */
export const MONTHS = 24;
export const HEIGHT_PX = 168;

/** How sure a month is, from what stands at the foot of a column upwards. */
export const SURENESS = [
  { key: "stale", fill: "hatched border border-line-strong", word: "on stale figures" },
  { key: "close", fill: "bg-close", word: "too close to call" },
  { key: "dead", fill: "bg-dead", word: "by the verdict" },
] as const;

export const monthsFrom = (first: Month): Month[] => Array.from({ length: MONTHS }, (_, i) => addMonths(first, i));

export const column = (i: number): string => classNames(i >= 18 ? "hidden @min-[840px]:flex" : i >= 12 ? "hidden @min-[520px]:flex" : "flex");

/** Every fourth month is named, or every second. */
export const MonthNames = ({ months }: { months: readonly Month[] }) => (
  <div aria-hidden className="num -mt-1 flex text-xs text-ink-soft">
    {months.map((month, i) => (
      <span key={month} className={classNames(column(i), "min-w-0 flex-1 overflow-visible whitespace-nowrap")}>
        {i % 4 === 0 ? formatMonth(month) : i % 2 === 0 ? <span className="hidden @min-[1040px]:inline">{formatMonth(month)}</span> : null}
      </span>
    ))}
  </div>
);

/** What lies beyond the months that are shown, said for each width; `said` null: nothing does. */
export const LaterThan = ({ said }: { said: (months: number) => string | null }) =>
  [12, 18, MONTHS].map((months, i) => {
    const later = said(months);
    return later === null ? null : <li key={months} className={["@min-[520px]:hidden", "hidden @min-[520px]:inline @min-[840px]:hidden", "hidden @min-[840px]:inline"][i]}>{later} later than these {months} months</li>;
  });
