import type { ReactNode } from "react";
import Link from "next/link";
import { asDay } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { endingSentence, kindWords, recordSentence } from "#lib/review/record-markdown.ts";
import type { ReviewRecord } from "#lib/review/review-record.ts";
import { ForecastSources } from "./forecast-sources.tsx";

export type RecordSheetProps = { record: ReviewRecord; corrections: readonly { at: string; by: string; correction: string }[]; /** Address of a company's page; absent where the reader may not open one. */ companyAt?: (slug: string) => string; /** Stands under the heading. */ actions?: ReactNode; /** Stands at the end. */ children?: ReactNode };

const MOST_NAMED = 50;

/** A closed review as it was seen, with what was said of it later; to read, to print, to share. */
export function RecordSheet({ record, corrections, companyAt, actions, children }: RecordSheetProps) {
  return (
    <article className="flex w-full max-w-4xl flex-col gap-6">
      <header className="flex flex-col gap-1.5">
        <p className="text-ink-soft">Review of {record.workspace}, <time dateTime={record.closedOn}>{formatDay(record.closedOn)}</time></p>
        <h1 className="text-2xl font-semibold tracking-tight">{recordSentence(record)}</h1>
        {actions}
      </header>
      {record.items.map((item) => (
        <section key={item.key} aria-label={item.name} className="print-whole flex flex-col gap-2 border-t pt-4 print:pt-2">
          <h2 className="text-lg">{companyAt ? <Link href={companyAt(item.slug)} className="hover:text-accent">{item.name}</Link> : item.name} <span className="text-base font-normal text-ink-soft">{kindWords(item.kinds)}</span></h2>
          <ul>{item.why.map((why) => <li key={why}>{why}</li>)}</ul>
          {item.cause ? <p className="text-ink-soft">{item.cause}</p> : null}
          <p className="num text-sm text-ink-soft">{item.figures.map(({ label, value }) => `${label}: ${value}`).join(" · ")}</p>
          <p className="font-semibold">{endingSentence(item.ending)}</p>
        </section>
      ))}
      {record.notReviewed.length > 0 ? (
        <section aria-label="Not reviewed" className="flex flex-col gap-1 border-t pt-4">
          <h2 className="text-lg">Not reviewed: {record.notReviewed.length.toLocaleString("en-US")}</h2>
          <p className="text-ink-soft">{record.notReviewed.slice(0, MOST_NAMED).map(({ name, kinds }) => `${name} (${kindWords(kinds)})`).join(", ")}{record.notReviewed.length > MOST_NAMED ? ", …" : ""}</p>
        </section>
      ) : null}
      {corrections.length > 0 ? (
        <section aria-label="Corrections" className="flex flex-col gap-1 border-t pt-4">
          <h2 className="text-lg">Corrections</h2>
          <ul>{corrections.map(({ at, by, correction }) => <li key={at}><span className="num text-ink-soft">{formatDay(asDay(at.slice(0, 10)))}, {by}:</span> {correction}</li>)}</ul>
        </section>
      ) : null}
      {children}
      <ForecastSources items={record.items} />
    </article>
  );
}
