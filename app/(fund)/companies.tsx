"use client";

import { Download } from "lucide-react";
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Day } from "#lib/date.ts";
import { filterLines, sortLines } from "#lib/portfolio/arrange.ts";
import type { PortfolioLine } from "#lib/portfolio/line.ts";
import { countsAround, type Around } from "#lib/portfolio/around.ts";
import { type PackedLine, unpackLine } from "#lib/portfolio/pack.ts";
import { DEFAULT_VIEW, viewParams, type PortfolioView, type Sort } from "#lib/portfolio/view.ts";
import type { Currency } from "#lib/money.ts";
import type { FormState } from "#app/_adapters/form.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { VerdictSprite } from "#app/_ui/verdict-mark.tsx";
import { ColumnsMenu } from "./columns-menu.tsx";
import { CompanyTable } from "./company-table.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { SavedViews } from "./saved-views.tsx";
import { Pages } from "./pages.tsx";
import { asked, useAnswer } from "./use-answer.ts";
import { type Lines, useLines } from "./use-lines.ts";
import { focusRow } from "./use-row-keys.ts";
import { useView } from "./use-view.ts";

export type CompaniesProps = {
  initial: PortfolioView;
  kept: Readonly<Record<string, string>>;
  workspace: { slug: string; currency: Currency };
  day: Day;
  companies: number;
  matching: number;
  standings: Readonly<Around["standings"]>;
  bands: Readonly<Record<string, number>>;
  first: readonly PackedLine[];
  /** `first` is all there is. */
  complete: boolean;
  page: number;
  pages: number;
  before: number;
  savedViews: readonly { id: string; name: string; query: string }[];
  submit: (previous: FormState, form: FormData) => Promise<FormState>;
};

const query = (params: Readonly<Record<string, string>>, more: readonly [string, string][] = []): string => {
  const text = new URLSearchParams([...Object.entries(params), ...more]).toString().replaceAll("%2C", ",");
  return text ? `?${text}` : "";
};

/** The list of companies with what narrows, orders, keeps and exports it. */
export function Companies({ initial, kept, workspace, day, companies, matching, standings, bands, first, complete, page, pages, before, savedViews, submit }: CompaniesProps) {
  const [view, change] = useView(initial, kept);
  const url = `/api/v1/list-portfolio-rows${query({ workspace: workspace.slug, asOf: day })}`;
  const { lines: read, whole, failed } = useLines(first, complete, url);
  const untouched = asked(view) === asked(initial);
  const answer = useAnswer(view, { url, day }, !whole && !untouched);
  const table = useRef<HTMLDivElement>(null);
  const form = useId();
  const { sort, descending } = view;
  const sorted = useMemo(() => sortLines(read, { sort, descending }, workspace.currency), [read, sort, descending, workspace.currency]);
  const settled = useMemo(() => {
    if (whole) return filterLines(sorted, view);
    return untouched ? read : (answer?.lines.map(unpackLine) ?? null);
  }, [whole, read, sorted, view, untouched, answer]);
  // Until an answer is there, the lines of the view before stay, dimmed.
  const [found, setFound] = useState<readonly PortfolioLine[]>(settled ?? read);
  if (settled !== null && settled !== found) setFound(settled);
  const around = useMemo(() => answer ?? (whole ? countsAround(read, view) : { standings, bands }), [answer, whole, read, view, standings, bands]);
  const count = settled === null ? null : whole ? settled.length : untouched ? matching : (answer?.matching ?? null);
  // The count and the filters follow each key at once; the table is drawn when there is time.
  const lines = useDeferredValue(found);
  const shown = useDeferredValue(view);
  const onSort = (by: Sort) => change({ sort: by, descending: view.sort === by ? !view.descending : false });
  const drawn = lines === found;
  const wanted = useRef(false);
  const toList = () => {
    wanted.current = false;
    const frame = table.current?.querySelector<HTMLElement>("[role=region]");
    if (frame) focusRow(frame, 0, () => frame.scrollTo({ top: 0 }));
  };
  useEffect(() => {
    if (drawn && wanted.current) toList();
  }, [drawn]);
  const onDown = () => {
    if (drawn) toList();
    else wanted.current = true;
  };
  return (
    <div ref={table} className="flex flex-col gap-3">
      <VerdictSprite />
      <form id={form} method="get" action="/" onSubmit={(event) => event.preventDefault()} className="no-print">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {view.sort === DEFAULT_VIEW.sort ? null : <input type="hidden" name="sort" value={view.sort} />}
        {view.descending ? <input type="hidden" name="dir" value="desc" /> : null}
        <FilterBar view={view} onChange={change} standings={around.standings} bands={around.bands} counted={count !== null} onDown={onDown} />
      </form>
      <div className="no-print flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="num text-sm text-ink-soft">
          {said(count, companies, { whole, failed })}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <ColumnsMenu columns={view.columns} form={form} onChange={(columns) => change({ columns })} />
          <SavedViews views={savedViews} view={view} kept={kept} workspace={workspace.slug} submit={submit} onOpen={(opened) => change(opened)} />
          <LinkButton href={`/api/portfolio.csv${query({ workspace: workspace.slug, asOf: day }, viewParams(view))}`} size="sm" prefetch={false} download>
            <Download aria-hidden className="size-4" />
            CSV
          </LinkButton>
        </div>
      </div>
      <div aria-busy={count === null} className={count === null ? "opacity-60" : undefined}>
        {lines.length > 0 ? (
          <CompanyTable lines={lines} before={whole || !untouched ? 0 : before} total={count ?? lines.length} view={shown} day={day} kept={kept} onSort={onSort} />
        ) : (
          <p className="rounded-md border border-dashed border-line-strong px-4 py-8 text-center text-ink-soft">No company fits. Take a filter away.</p>
        )}
      </div>
      {whole || !untouched || pages === 1 ? null : <Pages page={page} pages={pages} hrefOf={(to) => `/${query(kept, [...viewParams(view), ...(to === 1 ? [] : [["page", String(to)] as [string, string]])])}#companies`} />}
    </div>
  );
}

/** How many fit; never a count of less than all. */
function said(count: number | null, companies: number, { whole, failed }: Pick<Lines, "whole" | "failed">): string {
  const all = `${companies.toLocaleString("en-US")} ${companies === 1 ? "company" : "companies"}`;
  if (count === null) return failed ? "The list could not be read: reload the page" : `Searching ${all} …`;
  const fit = count === companies ? all : `${count.toLocaleString("en-US")} of ${all}`;
  return whole ? fit : failed ? `${fit}; the rest could not be read: reload the page` : `${fit}; reading the rest`;
}
