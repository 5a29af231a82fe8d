import Link from "next/link";
import { addDays, type Day } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { ENDINGS, type EndingKind } from "#lib/review/ending.ts";
import { endingSentence, kindWords } from "#lib/review/record-markdown.ts";
import { Keys } from "#app/_ui/keys.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { EndItem } from "./end-item.tsx";
import { HeardSection } from "./heard-section.tsx";
import type { Item, Open } from "./open-review.ts";
import { ReviewKeys } from "./review-keys.tsx";
import { ReviewTimer } from "./review-timer.tsx";

// A fortnight: the next review but one.
const AHEAD_DAYS = 14;

/** One item, big: why it is here, the figures, what was decided before, and the four endings. */
export function OpenItem({ open, item, today, asked, workspace, minutes, to }: { open: Open; item: Item; today: Day; asked: string | null; workspace: string; minutes: number; to: (href: string) => string }) {
  const { shown, endings, ending, past, heard } = item;
  const at = item.position + 1;
  const count = open.items.length;
  const href = (place: number) => to(place > count ? "/review?item=end" : `/review?item=${Math.max(1, place)}`);
  const hrefOf = Object.fromEntries(ENDINGS.map((each) => [each, to(`/review?item=${at}&ending=${each}`)])) as Record<EndingKind, string>;
  return (
    <article className="mx-auto flex w-full max-w-4xl flex-col gap-6 from-afar" aria-label={`Item ${at} of ${count}`}>
      <ReviewKeys keys={{ ArrowRight: href(at + 1), ArrowLeft: href(at - 1) }} />
      <div className="flex flex-wrap items-center justify-between gap-3 text-sm">
        <p className="num font-medium">{at} of {count}</p>
        <ReviewTimer seconds={open.seconds} most={minutes} />
      </div>
      <header className="flex flex-col gap-1">
        <p className="text-ink-soft first-letter:uppercase">{kindWords(shown.kinds)}</p>
        <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl"><Link href={to(`/companies/${shown.slug}`)} className="hover:text-accent">{shown.name}</Link></h1>
      </header>
      <ul className="flex flex-col gap-2 text-xl text-pretty">{shown.why.map((why) => <li key={why}>{why}</li>)}</ul>
      {shown.cause ? <p className="text-ink-soft">Since the last review: {shown.cause}</p> : null}
      {heard.length > 0 ? <HeardSection heard={heard} workspace={workspace} /> : null}
      <dl className="grid grid-cols-2 overflow-hidden rounded-md border bg-surface sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
        {shown.figures.map(({ label, value }) => (
          <div key={label} className="px-4 py-3 shadow-[1px_0_0_var(--line),0_1px_0_var(--line)]"><dt className="text-xs text-ink-soft">{label}</dt><dd className="num text-lg font-semibold">{value}</dd></div>
        ))}
      </dl>
      {shown.touches > 0 ? <p className="text-close">It was on the agenda {shown.touches === 1 ? "once" : `${shown.touches} times`} before without an ending{endings.length < ENDINGS.length ? ": decide now, or say until when it is accepted" : ""}.</p> : null}
      {ending ? <p className="rounded-md border border-alive bg-surface px-4 py-3"><strong className="font-semibold">{endingSentence(ending)}</strong> End it anew to change that.</p> : null}
      <EndItem item={item} asked={asked} workspace={workspace} next={href(at + 1)} until={addDays(today, AHEAD_DAYS)} least={addDays(today, 1)} hrefOf={hrefOf} />
      {past.length > 0 ? (
        <section aria-label="Earlier endings" className="flex flex-col gap-1 text-sm">
          <h2 className="text-ink-soft">Earlier</h2>
          <ul className="flex flex-col gap-1">{past.map((each) => <li key={`${each.day} ${each.text}`}><span className="num text-ink-soft">{formatDay(each.day)}</span> {endingSentence(each)}</li>)}</ul>
        </section>
      ) : null}
      <nav aria-label="Items" className="flex items-center justify-between border-t pt-4">
        {at > 1 ? <LinkButton tone="quiet" href={href(at - 1)}>Previous</LinkButton> : <span />}
        <LinkButton tone="quiet" href={href(at + 1)}>{at < count ? "Next" : "To the end"}</LinkButton>
      </nav>
      <p className="hidden text-sm text-ink-soft sm:block">Keys: <Keys keys="1" /> to <Keys keys="4" /> end the item, <Keys keys="←" /> <Keys keys="→" /> go through the items.</p>
    </article>
  );
}
