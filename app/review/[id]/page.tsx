import type { Metadata } from "next";
import Link from "next/link";
import { asDay } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { endingSentence, kindWords, recordSentence } from "#lib/review/record-markdown.ts";
import { getReviewRecord } from "#app/_operations/list-reviews.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { ask, pageCaller, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { withState } from "#app/_ui/links.ts";
import { ForecastSources } from "../_parts/forecast-sources.tsx";

export const metadata: Metadata = { title: "Record of a review" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function ReviewRecordPage({ params, searchParams }: Props) {
  const [{ id }, search] = [await params, await searchParams];
  const caller = await pageCaller(search);
  const { slug } = await ask(caller, getWorkspace, {});
  const { record, corrections } = await ask(caller, getReviewRecord, { review: id });
  const to = (href: string) => withState(search, href);
  return (
    <Shell caller={caller} search={search} current="/review">
      <article className="flex w-full max-w-4xl flex-col gap-6">
        <header className="flex flex-col gap-1.5">
          <p className="text-ink-soft">Review of {record.workspace}, <time dateTime={record.closedOn}>{formatDay(record.closedOn)}</time></p>
          <h1 className="text-2xl font-semibold tracking-tight">{recordSentence(record)}</h1>
          <p className="no-print flex flex-wrap gap-2 pt-1">
            <LinkButton tone="quiet" href={to(`/api/review.md?review=${id}`)} prefetch={false}>Markdown</LinkButton>
            <LinkButton tone="quiet" href={to("/review")}>All reviews</LinkButton>
          </p>
        </header>
        {record.items.map((item) => (
          <section key={item.key} aria-label={item.name} className="print-whole flex flex-col gap-2 border-t pt-4 print:pt-2">
            <h2 className="text-lg"><Link href={to(`/companies/${item.slug}`)} className="hover:text-accent">{item.name}</Link> <span className="text-base font-normal text-ink-soft">{kindWords(item.kinds)}</span></h2>
            <ul>{item.why.map((why) => <li key={why}>{why}</li>)}</ul>
            {item.cause ? <p className="text-ink-soft">{item.cause}</p> : null}
            <p className="num text-sm text-ink-soft">{item.figures.map(({ label, value }) => `${label}: ${value}`).join(" · ")}</p>
            <p className="font-semibold">{endingSentence(item.ending)}</p>
          </section>
        ))}
        {record.notReviewed.length > 0 ? (
          <section aria-label="Not reviewed" className="flex flex-col gap-1 border-t pt-4">
            <h2 className="text-lg">Not reviewed: {record.notReviewed.length.toLocaleString("en-US")}</h2>
            <p className="text-ink-soft">{record.notReviewed.slice(0, 50).map(({ name, kinds }) => `${name} (${kindWords(kinds)})`).join(", ")}{record.notReviewed.length > 50 ? ", …" : ""}</p>
          </section>
        ) : null}
        {corrections.length > 0 ? (
          <section aria-label="Corrections" className="flex flex-col gap-1 border-t pt-4">
            <h2 className="text-lg">Corrections</h2>
            <ul>{corrections.map(({ at, by, correction }) => <li key={at}><span className="num text-ink-soft">{formatDay(asDay(at.slice(0, 10)))}, {by}:</span> {correction}</li>)}</ul>
          </section>
        ) : null}
        <Disclosure summary="Correct this record" className="no-print">
          <OperationForm operation="correct-review" workspace={slug} label="Correct this record" hidden={{ review: id }} done="Kept beside the record." className="flex flex-wrap items-end gap-3">
            <FormText name="correction" label="What is to be corrected" required maxLength={1000} className="min-w-72 flex-1" hint="The record stays as it was seen; this stands beside it." />
            <SubmitButton>Keep</SubmitButton>
          </OperationForm>
        </Disclosure>
        <ForecastSources items={record.items} />
      </article>
    </Shell>
  );
}
