import { CalendarClock, Clock, Pin, Scale } from "lucide-react";
import Link from "next/link";
import { formatDay, formatDays } from "#lib/format/date.ts";
import { toDecimal } from "#lib/money.ts";
import { cashGapSentence } from "#lib/runway/cash-gap-sentence.ts";
import { conventionsSentence, sentenceOf, staleSentence, tierSentence } from "#lib/runway/sentence.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { classNames } from "#app/_ui/class-names.ts";
import { toneText, verdictLook, type VerdictSign } from "#app/_ui/verdict-look.ts";
import { ActionButton } from "./action-button.tsx";
import type { CompanyData } from "./company-data.ts";

const TILE = { alive: "bg-alive-soft", dead: "bg-dead-soft", close: "bg-close-soft", unknown: "hatched" } as const;

/** Whose verdict it is, the verdict in words with the number that proves it, and what stands beside it. */
export function VerdictHeader({ data }: { data: CompanyData }) {
  const { company, verdict, on, asOf } = data;
  const sign: VerdictSign = verdict.flags.includes("too-close-to-call") ? "too-close" : verdict.state;
  const { icon: Icon, tone } = verdictLook[sign];
  const { headline, rest } = sentenceOf(verdict, { currency: verdict.currency, today: asOf });
  const what = [company.sector, company.stage, company.country, company.domain].filter(Boolean).join(" · ");
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-lg font-semibold">{company.name}</span>
        {what ? <span className="text-sm text-ink-soft">{what}</span> : null}
        {company.archivedAt ? <Badge>Archived</Badge> : null}
        {data.current && !company.archivedAt ? (
          <ActionButton operation="pin-company" workspace={data.workspace.slug} label={`Bring ${company.name} to the review`} hidden={{ company: company.slug }} done="On the agenda for seven days.">
            <Pin aria-hidden className="size-3.5" /> Bring to the review
          </ActionButton>
        ) : null}
      </div>
      <div className="flex gap-3 sm:gap-4">
        <span className={classNames("mt-0.5 flex size-9 shrink-0 items-center justify-center rounded-md sm:size-11", TILE[tone], toneText[tone])}>
          <Icon aria-hidden className="size-5 sm:size-6" />
        </span>
        <div className="flex min-w-0 flex-col gap-1.5">
          <h1 aria-live="polite" className="max-w-[68rem] text-pretty text-xl font-normal tracking-tight sm:text-2xl">
            <strong className={classNames("font-semibold", toneText[tone])}>{headline}</strong> {rest}
          </h1>
          <Second data={data} />
          <NextStep data={data} />
          {on.stale ? (
            <p className="flex items-start gap-2 text-ink">
              <Badge tone="unknown" icon={<Clock aria-hidden />}>
                Stale
              </Badge>
              <span>
                Last heard {formatDays(on.daysSinceBasis ?? 0)} ago. {staleSentence(on.daysSinceBasis ?? 0)}
              </span>
            </p>
          ) : null}
          {verdict.cashGap ? (
            <p className="flex max-w-[72rem] flex-col items-start gap-1 text-ink sm:flex-row sm:gap-2">
              <Badge tone={verdict.cashGap.stated < verdict.cashGap.figured ? "close" : undefined} icon={<Scale aria-hidden />}>
                Cash and figures differ
              </Badge>
              <span>{cashGapSentence(verdict.cashGap, verdict.currency)}</span>
            </p>
          ) : null}
          {data.current ? null : (
            <p className="flex items-start gap-2">
              <CalendarClock aria-hidden className="mt-0.5 size-4 shrink-0 text-close" />
              <span>
                As known on <strong>{formatDay(asOf)}</strong>: what was reported later is not seen, and nothing can be changed here.
              </span>
            </p>
          )}
        </div>
      </div>
    </header>
  );
}

/** What would turn an unknown verdict into one; the calculator shows what any growth would mean until then. */
function NextStep({ data: { company, verdict, figures, current } }: { data: CompanyData }) {
  const latest = figures.findLast((row) => row.cashEndMinor !== null && row.revenueMinor !== null && row.expensesMinor !== null);
  if (!current || !latest || !verdict.missing.includes("growth")) return null;
  const decimal = (amount: typeof latest.cashEndMinor) => (amount === null ? "" : toDecimal(amount, latest.currency));
  const query = new URLSearchParams({ cash: decimal(latest.cashEndMinor), minimum: toDecimal(company.minimumCashMinor, company.currency), revenue: decimal(latest.revenueMinor), costs: decimal(latest.expensesMinor), currency: latest.currency });
  return (
    <p className="no-print">
      Type the revenue of the two months before, below, or{" "}
      <Link href={`/calculator?${query.toString()}`} prefetch={false} className="text-accent underline">
        see in the calculator
      </Link>{" "}
      what any growth would mean.
    </p>
  );
}

function Second({ data: { company, verdict, asOf } }: { data: CompanyData }) {
  const { raiseBy, fatalPinch, flags, basisEnd, tiers, state } = verdict;
  const lead = `${company.raiseLeadMonths} ${company.raiseLeadMonths === 1 ? "month" : "months"}`;
  const parts = [
    verdict.of > 0 ? conventionsSentence(verdict) : null,
    tierSentence(state, tiers),
    raiseBy ? (raiseBy >= asOf ? `A raise takes ${lead}: start by ${formatDay(raiseBy)}.` : `Too late for a raise of ${lead}, which had to start by ${formatDay(raiseBy)}.`) : null,
    fatalPinch ? "Fatal pinch: growth too slow for investors to count on, and too little time to turn." : null,
    flags.includes("insufficient-history") ? "Fewer than 9 complete months: the question is meant for older companies." : null,
    flags.includes("coarse-figures") ? "From quarterly or yearly figures, which is coarser evidence." : null,
    verdict.provenance.periodAssumed ? "Some source stated no period; it is assumed." : null,
    flags.includes("beyond-horizon") ? "Dates more than ten years out are not given." : null,
    basisEnd ? `Figures up to ${formatDay(basisEnd)}.` : null,
  ].filter((part) => part !== null);
  return <p className="max-w-[72rem] text-ink-soft">{parts.join(" ")}</p>;
}
