import Link from "next/link";
import { endingSentence, kindWords } from "#lib/review/record-markdown.ts";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import type { Open } from "./open-review.ts";
import { ReviewKeys } from "./review-keys.tsx";

/** After the last item: what was decided, what comes back, and the way out. */
export function ReviewEnd({ open, workspace, to }: { open: Open; workspace: string; to: (href: string) => string }) {
  const left = open.items.filter(({ ending }) => ending === null).length;
  const back = to(`/review?item=${open.items.length}`);
  return (
    <article className="mx-auto flex w-full max-w-4xl flex-col gap-6 from-afar">
      <ReviewKeys keys={{ ArrowLeft: back }} />
      <header className="flex flex-col gap-1.5">
        <h1 className="text-2xl font-normal tracking-tight">
          <strong className="font-semibold">{left === 0 ? "Every item has an ending" : `${left} of ${open.items.length} ${open.items.length === 1 ? "item" : "items"} ${left === 1 ? "has" : "have"} no ending`}</strong>
          {left === 0 ? "." : "; what has none comes back."}
        </h1>
        {open.notReviewed.length > 0 ? <p className="text-ink-soft">Not reviewed: {open.notReviewed.length}. They come up next time.</p> : null}
      </header>
      <ol className="flex flex-col divide-y rounded-md border bg-surface">
        {open.items.map(({ id, position, shown, ending }) => (
          <li key={id} className="flex flex-col gap-0.5 px-4 py-3">
            <p><Link href={to(`/review?item=${position + 1}`)} className="font-medium text-accent">{shown.name}</Link> <span className="text-ink-soft">{kindWords(shown.kinds)}</span></p>
            <p className={ending ? "" : "text-ink-soft"}>{endingSentence(ending)}</p>
          </li>
        ))}
      </ol>
      <OperationForm operation="close-review" workspace={workspace} label="Close the review" hidden={{ review: open.id }} next={to(`/review/${open.id}`)} className="flex flex-wrap items-center gap-3">
        <SubmitButton autoFocus>Close the review</SubmitButton>
        <LinkButton tone="quiet" href={back}>Back</LinkButton>
      </OperationForm>
    </article>
  );
}
