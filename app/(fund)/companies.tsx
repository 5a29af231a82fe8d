"use client";

import { Download } from "lucide-react";
import { useDeferredValue, useId, useMemo, useRef } from "react";
import type { Day } from "#lib/date.ts";
import { filterLines, sortLines } from "#lib/portfolio/arrange.ts";
import { countBands, countStandings, type Standing } from "#lib/portfolio/line.ts";
import type { PackedLine } from "#lib/portfolio/pack.ts";
import { DEFAULT_VIEW, viewParams, type PortfolioView, type Sort } from "#lib/portfolio/view.ts";
import type { Currency } from "#lib/money.ts";
import type { FormState } from "#app/_adapters/form.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { VerdictSprite } from "#app/_ui/verdict-mark.tsx";
import { ColumnsMenu } from "./columns-menu.tsx";
import { CompanyTable } from "./company-table.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { SavedViews } from "./saved-views.tsx";
import { useLines } from "./use-lines.ts";
import { Pages } from "./pages.tsx";
import { focusRow } from "./use-row-keys.ts";
import { useView } from "./use-view.ts";

export type CompaniesProps = {
  initial: PortfolioView;
  kept: Readonly<Record<string, string>>;
  workspace: { slug: string; currency: Currency };
  day: Day;
  companies: number;
  matching: number;
  standings: Readonly<Record<Standing, number>>;
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
  const list = useLines(first, complete, `/api/v1/list-portfolio-rows${query({ workspace: workspace.slug, asOf: day })}`);
  const table = useRef<HTMLDivElement>(null);
  const form = useId();
  const shown = useDeferredValue(view);
  const { sort, descending, search, standings: states, bands: runways, month } = shown;
  const sorted = useMemo(() => sortLines(list.lines, { sort, descending }, workspace.currency), [list.lines, sort, descending, workspace.currency]);
  const lines = useMemo(() => filterLines(sorted, { search, standings: states, bands: runways, month }), [sorted, search, states, runways, month]);
  const byStanding = useMemo(() => (list.whole ? countStandings(filterLines(list.lines, { search, standings: [], bands: runways, month })) : standings), [list, search, runways, month, standings]);
  const byBand = useMemo(() => (list.whole ? countBands(filterLines(list.lines, { search, standings: states, bands: [], month })) : bands), [list, search, states, month, bands]);
  const count = list.whole ? lines.length : matching;
  const onSort = (by: Sort) => change({ sort: by, descending: view.sort === by ? !view.descending : false });
  const onDown = () => {
    const frame = table.current?.querySelector<HTMLElement>("[role=region]");
    if (frame) focusRow(frame, 0, () => frame.scrollTo({ top: 0 }));
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
        <FilterBar view={view} onChange={change} standings={byStanding} bands={byBand} onDown={onDown} />
      </form>
      <div className="no-print flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="num text-sm text-ink-soft">
          {count === companies ? `${companies.toLocaleString("en-US")} ${companies === 1 ? "company" : "companies"}` : `${count.toLocaleString("en-US")} of ${companies.toLocaleString("en-US")} companies`}
          {list.whole ? "" : list.failed ? "; the rest could not be read: reload the page" : "; reading the rest"}
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
      {lines.length > 0 ? (
        <CompanyTable lines={lines} before={list.whole ? 0 : before} total={count} view={shown} day={day} kept={kept} onSort={onSort} />
      ) : (
        <p className="rounded-md border border-dashed border-line-strong px-4 py-8 text-center text-ink-soft">No company fits. Take a filter away.</p>
      )}
      {list.whole || pages === 1 ? null : <Pages page={page} pages={pages} hrefOf={(to) => `/${query(kept, [...viewParams(view), ...(to === 1 ? [] : [["page", String(to)] as [string, string]])])}#companies`} />}
    </div>
  );
}
