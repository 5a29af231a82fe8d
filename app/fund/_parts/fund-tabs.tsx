import Link from "next/link";
import { classNames } from "#app/_ui/class-names.ts";

export type FundPlace = "returns" | "flows" | "ledger" | "risk" | "next-dollar" | "summary";
export type FundTabsProps = {
  funds: readonly { slug: string; name: string }[];
  /** Slug of the fund shown; null is all of them. */
  fund: string | null;
  place: FundPlace;
  /** An address of the app with what the page keeps. */
  to: (href: string) => string;
};

const PATHS: Record<FundPlace, string> = { returns: "/fund", flows: "/fund/flows", ledger: "/fund/ledger", risk: "/fund/risk", "next-dollar": "/fund/next-dollar", summary: "/fund/summary" };
const PLACES = [["returns", "Returns"], ["risk", "Risk"], ["next-dollar", "Next dollar"], ["ledger", "Ledger"], ["summary", "Summary"]] as const;
const of = (fund: string | null): string => (fund === null ? "" : `?fund=${encodeURIComponent(fund)}`);

/** Which fund, and which page of its book; a fund is chosen only where there are several. */
export const FundTabs = ({ funds, fund, place, to }: FundTabsProps) => (
  <div className="no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b">
    <nav aria-label="The fund's book" className="flex flex-wrap gap-1">
      {PLACES.map(([id, label]) => <Tab key={id} href={to(`${PATHS[id]}${of(fund)}`)} here={id === place}>{label}</Tab>)}
    </nav>
    {funds.length > 1 ? (
      <nav aria-label="Fund" className="flex flex-wrap gap-1">
        <Tab href={to(PATHS[place])} here={fund === null}>All funds</Tab>
        {funds.map(({ slug, name }) => <Tab key={slug} href={to(`${PATHS[place]}${of(slug)}`)} here={slug === fund}>{name}</Tab>)}
      </nav>
    ) : null}
  </div>
);

const Tab = ({ href, here, children }: { href: string; here: boolean; children: string }) => (
  <Link href={href} aria-current={here ? "page" : undefined} className={classNames("touch -mb-px inline-flex h-9 items-center border-b-2 px-3 text-sm font-medium", here ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink")}>
    {children}
  </Link>
);
