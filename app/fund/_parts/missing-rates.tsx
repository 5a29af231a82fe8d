import Link from "next/link";
import { formatMoneyShort } from "#lib/format/money.ts";
import type { Currency, Minor } from "#lib/money.ts";

type MissingRatesProps = { found: { amount: Minor; without: number; why: readonly string[] }; currency: Currency; noun: "holding" | "company"; to: (href: string) => string };

const MOST_REASONS = 5;
const PLURAL = { holding: "holdings", company: "companies" } as const;

/** What is known of a value that is not known whole, apart from the total, and how the rest becomes known. */
export function MissingRates({ found: { amount, without, why }, currency, noun, to }: MissingRatesProps) {
  return (
    <div role="note" aria-label="Value that is not known" className="hatched rounded-md border">
      <div className="flex max-w-none flex-col gap-1 bg-surface/95 px-4 py-3 text-sm">
        <p className="num"><strong>At least {formatMoneyShort(amount, currency)} without {without} {without === 1 ? noun : PLURAL[noun]}</strong>, whose value is not known and stands in no total:</p>
        <ul className="list-disc pl-5">{why.slice(0, MOST_REASONS).map((reason) => <li key={reason}>{reason}</li>)}{why.length > MOST_REASONS ? <li>and {why.length - MOST_REASONS} reasons more</li> : null}</ul>
        <p>Where a rate is missing: <Link href={to("/settings#rates")} className="text-accent underline underline-offset-2">load the ECB&apos;s newer rates</Link>, or <code className="rounded-sm bg-sunken px-1 font-mono text-xs">npm run --silent cli -- load-rates eurofxref-hist.csv</code></p>
      </div>
    </div>
  );
}
