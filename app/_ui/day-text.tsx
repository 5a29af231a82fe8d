import type { Day } from "#lib/date.ts";
import { formatDay, formatDaysFrom } from "#lib/format/date.ts";

export type DayTextProps = { day: Day; /** Given, "in 172 days" stands beside the date. */ today?: Day };

export const DayText = ({ day, today }: DayTextProps) => (
  <span className="num whitespace-nowrap">
    <time dateTime={day}>{formatDay(day)}</time>
    {today ? <span className="text-ink-soft"> {formatDaysFrom(today, day)}</span> : null}
  </span>
);
