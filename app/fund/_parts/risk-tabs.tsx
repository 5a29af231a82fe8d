import Link from "next/link";
import { classNames } from "#app/_ui/class-names.ts";

const PLACES = [["/fund", "Returns"], ["/fund/risk", "Risk"], ["/fund/ledger", "Ledger"]] as const;
export type RiskTabsProps = { here: (typeof PLACES)[number][0]; to: (href: string) => string };

/** The pages of the fund's book. */
export const RiskTabs = ({ here, to }: RiskTabsProps) => (
  <nav aria-label="The fund" className="no-print flex flex-wrap gap-1 border-b">
    {PLACES.map(([href, label]) => (
      <Link key={href} href={to(href)} aria-current={href === here ? "page" : undefined} className={classNames("touch -mb-px inline-flex h-9 items-center border-b-2 px-3 text-sm font-medium", href === here ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink")}>
        {label}
      </Link>
    ))}
  </nav>
);
