import { CalendarClock } from "lucide-react";
import type { Day } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { buttonStyle } from "./button-style.ts";
import { classNames } from "./class-names.ts";
import { popupStyle } from "./popup-style.ts";
import { TextField } from "./text-field.tsx";

export type AsOfPickerProps = {
  /** The day through which the page looks; null is today. */
  asOf: Day | null;
  today: Day;
  /** Other query parameters of the page that must survive. */
  keep?: Readonly<Record<string, string>>;
  /** Query parameter that carries the day. */
  name?: string;
  /** Where the page stands without a day of its own. */
  back?: string;
  backLabel?: string;
};

/** A plain GET form: what was reported after this day is not seen. */
export function AsOfPicker({ asOf, today, keep = {}, name = "asOf", back = "?", backLabel = "Back to today" }: AsOfPickerProps) {
  return (
    <details className="group/as-of relative">
      <summary className={classNames(buttonStyle("quiet", "sm"), "list-none", asOf && "border-close bg-close-soft text-close")}>
        <CalendarClock aria-hidden className="size-4" />
        <span className="num">
          <span className="hidden sm:inline">As of </span>
          {formatDay(asOf ?? today)}
        </span>
      </summary>
      <form method="get" className={classNames(popupStyle, "absolute right-0 mt-1.5 flex w-72 flex-col gap-3 p-4")}>
        {Object.entries(keep).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <TextField type="date" name={name} label="As known on" hint="What was reported after this day is not seen." defaultValue={asOf ?? today} max={today} required />
        <div className="flex justify-end gap-2">
          {asOf ? (
            <a href={back} className={buttonStyle("plain", "sm")}>
              {backLabel}
            </a>
          ) : null}
          <button type="submit" className={buttonStyle("primary", "sm")}>
            Show
          </button>
        </div>
      </form>
    </details>
  );
}
