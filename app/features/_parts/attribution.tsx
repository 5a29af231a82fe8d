import { type Day, daysBetween } from "#lib/date.ts";
import { REFUSED_DAYS, STALE_DAYS } from "#lib/ai-risk/frontier.ts";
import { formatDay } from "#lib/format/date.ts";
import { TriangleAlert } from "lucide-react";

/** Whose data it is. */
export const Attribution = ({ text }: { text: string }) => <p className="border-t pt-3 text-xs text-ink-soft">{text}</p>;

/** Says how old the capability data is, loudly where it is too old. */
export function DataAge({ dataDate, today }: { dataDate: Day; today: Day }) {
  const age = daysBetween(dataDate, today);
  if (age <= STALE_DAYS) return null;
  const ancient = age > REFUSED_DAYS;
  return (
    <p role="status" className={`flex gap-2 rounded-md px-3 py-2 ${ancient ? "bg-dead-soft text-dead" : "bg-close-soft text-close"}`}>
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        The newest capability data is of {formatDay(dataDate)}, {age} days old. {ancient ? `Beyond ${REFUSED_DAYS} days nothing is forecast:` : `Beyond ${STALE_DAYS} days ranges are widened by a quarter:`} <a href="/settings#ai-progress" className="underline underline-offset-2">load a newer file in the settings</a>.
      </span>
    </p>
  );
}
