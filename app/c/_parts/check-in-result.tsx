import Link from "next/link";
import { fieldLabel } from "#lib/checkin/standard-questions.ts";
import { FIELDS } from "#lib/checkin/told.ts";
import { asDay, daysBetween } from "#lib/date.ts";
import { formatDay, formatDays, formatMonth } from "#lib/format/date.ts";
import { classNames } from "#app/_ui/class-names.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { toneText, verdictLook, type VerdictSign } from "#app/_ui/verdict-look.ts";
import { LeversSection } from "../../companies/[slug]/_parts/levers-section.tsx";
import type { Answered, CheckInData } from "./check-in-data.ts";
import { SeenFromTheTop } from "./seen-from-the-top.tsx";

type Told = Answered["effect"]["after"];
const lookOf = ({ sign }: Told) => verdictLook[(sign in verdictLook ? sign : "unknown") as VerdictSign];

/** How the end of cash moved, in words; null where there is nothing to compare. */
function moved({ before, after }: Answered["effect"]): string | null {
  if (before.cashZero === null || after.cashZero === null) return null;
  const days = daysBetween(asDay(before.cashZero), asDay(after.cashZero));
  return days === 0 ? "The day on which cash ends has not moved." : `Cash ends ${formatDays(days)} ${days > 0 ? "later" : "earlier"} than before: ${formatDay(asDay(before.cashZero))} → ${formatDay(asDay(after.cashZero))}.`;
}

/** What an answer did, at once: the verdict before and after, and what would flip it. */
export function CheckInResult({ data, answered }: { data: CheckInData; answered: Answered }) {
  const { effect, verdict, explanations, file, seconds } = answered;
  const { icon: Icon, tone } = lookOf(effect.after);
  return (
    <>
      <SeenFromTheTop />
      <header className="flex flex-col gap-2">
        <p role="status" className="text-ink-soft">Sent to {data.investor} on {formatDay(asDay(answered.at.slice(0, 10)))}. Thank you, {data.founder}: no reminder comes any more.</p>
        <div className="flex gap-3">
          <Icon aria-hidden className={classNames("mt-1 size-6 shrink-0", toneText[tone])} />
          <h1 className="text-xl font-normal tracking-tight text-pretty sm:text-2xl"><strong className={classNames("font-semibold", toneText[tone])}>{effect.after.headline}</strong> {effect.after.rest}</h1>
        </div>
        <p><span className="text-ink-soft">Before:</span> {effect.before.headline} {effect.before.rest}</p>
        {moved(effect) ? <p className="font-medium">{moved(effect)}</p> : null}
      </header>
      <LeversSection verdict={verdict} />
      <section aria-label="What you sent" className="flex flex-col gap-2">
        <h2 className="text-lg">What you sent</h2>
        <dl className="flex flex-col divide-y rounded-md border bg-surface">
          {FIELDS.map((field) => (
            <div key={field} className="flex justify-between gap-3 px-3 py-2"><dt className="text-ink-soft">{fieldLabel(field, data.month)}</dt><dd><Money amount={answered[field]} currency={data.currency} exact why="You left it open." /></dd></div>
          ))}
        </dl>
        {answered.line ? <p className="whitespace-pre-line">{answered.line}</p> : null}
        {explanations.map((each) => <p key={each} className="text-sm text-ink-soft">Kept with it: {each}</p>)}
        {file ? <p className="text-sm text-ink-soft">{file.name} ({file.said}) waits until {data.investor} has looked at it; nothing of it counts yet.</p> : null}
        {seconds === null ? null : <p className="text-sm text-ink-soft">It took you {minutesOf(seconds)}; {data.investor} sees that.</p>}
        <p className="flex flex-wrap gap-2 pt-1"><LinkButton tone="quiet" href="/c?correct=1">Correct it</LinkButton></p>
      </section>
      <Disclosure summary="A copy to send to others">
        <div className="flex flex-col gap-2">
          <label className="flex flex-col gap-1 text-sm font-medium">
            {formatMonth(data.month)} in words
            <textarea readOnly rows={6} defaultValue={answered.text} className="w-full rounded-md border border-line-strong bg-surface p-2.5 font-normal" />
          </label>
          <p><Link href="/api/check-in.csv" prefetch={false} className="text-accent underline">Download it as a table (CSV)</Link>, which any installation of this program imports.</p>
        </div>
      </Disclosure>
    </>
  );
}

const minutesOf = (seconds: number): string => (seconds < 60 ? "less than a minute" : `${Math.round(seconds / 60)} ${Math.round(seconds / 60) === 1 ? "minute" : "minutes"}`);
