import Link from "next/link";
import { classNames } from "#app/_ui/class-names.ts";

const PLACES = [["/alerts", "Inbox"], ["/alerts/rules", "Rules"], ["/alerts/log", "Log"], ["/alerts/recipients", "Mail and calendar"]] as const;
export type AlertPlace = (typeof PLACES)[number][0];

/** Which page of the alerts. */
export const AlertTabs = ({ place, to }: { place: AlertPlace; to: (href: string) => string }) => (
  <nav aria-label="Alerts" className="no-print flex flex-wrap gap-1 border-b">
    {PLACES.map(([href, label]) => (
      <Link key={href} href={to(href)} aria-current={href === place ? "page" : undefined} className={classNames("touch -mb-px inline-flex h-9 items-center border-b-2 px-3 text-sm font-medium", href === place ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink")}>
        {label}
      </Link>
    ))}
  </nav>
);
