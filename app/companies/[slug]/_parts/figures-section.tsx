import Link from "next/link";
import { withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { buttonStyle } from "#app/_ui/button-style.ts";
import type { SearchParams } from "#app/_adapters/page.ts";
import type { CompanyData } from "./company-data.ts";
import { FiguresGrid } from "./figures-grid.tsx";
import { COLUMNS } from "./grid-columns.ts";
import { gridRows } from "./grid-rows.ts";
import { MonthForm } from "./month-form.tsx";

const SHOWN = 13;

export function FiguresSection({ data, search }: { data: CompanyData; search: SearchParams }) {
  const { company, workspace, current, figures, verdict } = data;
  const rows = gridRows(data);
  const all = search.months === "all";
  const hasParts = figures.some((row) => COLUMNS.some((column) => column.part && row[`${column.key}Minor` as keyof typeof row] !== null));
  const parts = search.parts === undefined ? hasParts : search.parts === "1";
  const here = (more: Record<string, string>) => {
    const kept = { ...(search.months ? { months: "all" } : {}), ...(search.parts ? { parts: String(search.parts) } : {}), ...more };
    return withState(search, `/companies/${company.slug}?${new URLSearchParams(kept).toString()}`);
  };
  const { refused } = verdict.provenance;
  return (
    <Section
      title="Figures"
      leadClass="no-print"
      lead={current ? "Every change is a new row: the old one stays in the history. Leave a cell empty for unknown." : "As known then; a row that was corrected later is seen as it was."}
      actions={
        <>
          <Link href={here({ parts: parts ? "0" : "1" })} scroll={false} className={buttonStyle("plain", "sm")}>
            {parts ? "Hide the parts of expenses" : "Show the parts of expenses"}
          </Link>
          {rows.length > SHOWN && !all ? (
            <Link href={here({ months: "all" })} scroll={false} className={buttonStyle("plain", "sm")}>
              Show all {rows.length} periods
            </Link>
          ) : null}
        </>
      }
    >
      {refused.length > 0 ? (
        <ul className="rounded-md border border-close bg-close-soft px-4 py-2 text-sm text-close">
          {refused.map((each) => (
            <li key={each.figureId}>
              {each.period} is not counted: {each.why}
            </li>
          ))}
        </ul>
      ) : null}
      <FiguresGrid
        company={company.slug}
        workspace={workspace.slug}
        rows={all ? rows : rows.slice(0, SHOWN)}
        parts={parts}
        readOnly={!current}
        historyHref={here({ period: "PERIOD" })}
        entriesHref={withState(search, `/companies/${company.slug}/entries?month=PERIOD&category=COLUMN`)}
      />
      {current ? <MonthForm data={data} /> : null}
    </Section>
  );
}
