import Link from "next/link";
import { formatDay, formatDaysFrom } from "#lib/format/date.ts";
import { kindWords } from "#lib/review/record-markdown.ts";
import type { getReview } from "#app/_operations/get-review.ts";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";

type Data = Awaited<ReturnType<(typeof getReview)["call"]>>;
const companies = (n: number): string => (n === 1 ? "1 company" : `${n.toLocaleString("en-US")} companies`);

/** What a review would be about, and the way into it. */
export function BeforeReview({ data, workspace, to }: { data: Data; workspace: string; to: (href: string) => string }) {
  const { next, last, today, dueOn, cadenceDays, offersToSlow } = data;
  if (!next) return null;
  const count = next.items.length;
  const since = last ? ` since the review of ${formatDay(last.day)}` : "";
  return (
    <>
      <header className="flex max-w-[72rem] flex-col gap-2">
        <h1 className="text-pretty text-2xl font-normal tracking-tight">
          <strong className="font-semibold">{count === 0 ? "Nothing needs a decision" : `${count} ${count === 1 ? "item needs" : "items need"} a decision`}</strong>
          {count === 0 ? ` in ${companies(next.companies)}${since}.` : ` of ${companies(next.companies)}${since}${next.notReviewed.length > 0 ? `; ${next.notReviewed.length.toLocaleString("en-US")} more have no place on this agenda` : ""}.`}
        </h1>
        <p className="text-ink-soft">
          {last ? `Due ${formatDaysFrom(today, dueOn)}, every ${cadenceDays} days. ` : ""}
          {count === 0 ? "A review that is opened now closes itself and sends nothing." : "One item at a time, each ended by a decision, an owner or a date."}
        </p>
        <OperationForm operation="open-review" workspace={workspace} label="Open the review" next={to("/review")} className="flex flex-wrap items-center gap-3 pt-1">
          <SubmitButton>{count === 0 ? "Close this week's review" : "Open the review"}</SubmitButton>
          {data.kind === "fund" ? <LinkButton tone="quiet" href={to("/check-ins")}>Founder check-ins</LinkButton> : null}
        </OperationForm>
        {offersToSlow ? (
          <OperationForm operation="set-review-cadence" workspace={workspace} label="Review half as often" hidden={{ "days:number": String(Math.min(92, cadenceDays * 2)) }} done={`Every ${Math.min(92, cadenceDays * 2)} days from now on.`} className="flex flex-wrap items-center gap-3 rounded-md border bg-surface px-4 py-3">
            <p>The last two reviews ended without a decision. Come half as often, every {Math.min(92, cadenceDays * 2)} days?</p>
            <SubmitButton tone="quiet" size="sm">Half as often</SubmitButton>
          </OperationForm>
        ) : null}
      </header>
      {count > 0 ? (
        <ol className="flex max-w-4xl flex-col divide-y rounded-md border bg-surface" aria-label="Agenda">
          {next.items.map((item, at) => (
            <li key={item.key} className="flex gap-3 px-4 py-3">
              <span className="num w-5 shrink-0 text-ink-soft">{at + 1}</span>
              <div className="flex min-w-0 flex-col gap-0.5">
                <p><Link href={to(`/companies/${item.slug}`)} className="font-medium text-accent">{item.name}</Link> <span className="text-ink-soft">{kindWords(item.kinds)}</span></p>
                <p className="text-pretty">{item.why[0]}</p>
              </div>
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}
