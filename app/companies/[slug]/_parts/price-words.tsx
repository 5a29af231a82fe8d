import { formatDays } from "#lib/format/date.ts";
import { classNames } from "#app/_ui/class-names.ts";

/** What a change is worth in days of runway, or why that cannot be said. */
export function PriceWords({ price, change }: { price: { days: number | null; why: string | null } | undefined; change: string }) {
  if (!price) return null;
  if (price.days === null) return <span className="text-sm text-ink-soft">{change}: {lower(price.why ?? "unknown")}</span>;
  const { days } = price;
  if (days === 0) return <span className="text-sm text-ink-soft">{change}: no day more or less</span>;
  return (
    <span className="num text-sm">
      {change}: <strong className={classNames("font-semibold", days > 0 ? "text-alive" : "text-dead")}>{formatDays(days)} {days > 0 ? "longer" : "shorter"}</strong>
    </span>
  );
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
