import type { Metadata } from "next";
import { formatDay } from "#lib/format/date.ts";
import { toDecimal } from "#lib/money.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { LEDGER_TABLES } from "#app/_operations/book/ledger-tables.ts";
import { listCompanies } from "#app/_operations/list-companies.ts";
import { listLedger } from "#app/_operations/list-ledger.ts";
import { listLedgerHistory } from "#app/_operations/list-ledger-history.ts";
import { ask, asOfParam, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Disclosure } from "#app/_ui/figure.tsx";
import { stateOf, withState } from "#app/_ui/links.ts";
import { SelectField } from "#app/_ui/select-field.tsx";
import { FundForm } from "../_parts/fund-form.tsx";
import { FundTabs } from "../_parts/fund-tabs.tsx";
import { TABLE_WORDS } from "../_parts/kind-words.ts";
import { LedgerTable } from "../_parts/ledger-table.tsx";
import { FundFlowForm, InvestmentForm, MarkForm, ProceedsForm, RoundForm } from "../_parts/row-forms.tsx";
import { RowHistory } from "../_parts/row-history.tsx";

export const metadata: Metadata = { title: "Ledger" };

// A list of more is no list to choose from, and weighs on every visit.
const MOST_CHOICES = 500;
const SHOWN = 500;

/** Every dated row of the book, and the forms that add, correct and take back. */
export default async function LedgerPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const { companies: all } = await ask(caller, listCompanies, {});
  const companies = all.length > MOST_CHOICES ? [] : all.map(({ slug, name }) => ({ value: slug, label: name }));
  const given = (name: string) => param(search, name) || null;
  const tables = LEDGER_TABLES.filter((table) => given("kind") === null || table === given("kind"));
  const { rows, funds, asOf } = await ask(caller, listLedger, { fund: given("fund"), company: given("company"), tables, asOf: asOfParam(search) });
  const current = asOf >= workspace.today;
  const to = (href: string) => withState(search, href);
  const kept = Object.fromEntries(["fund", "company", "kind"].flatMap((name): [string, string][] => (given(name) === null ? [] : [[name, given(name) ?? ""]])));
  const row = given("row");
  const table = LEDGER_TABLES.find((each) => each === given("table"));
  const history = row !== null && row.length === 36 && table ? (await ask(caller, listLedgerHistory, { table, row })).rows : null;
  const fund = funds.find(({ slug }) => slug === given("fund")) ?? funds[0];
  const form = { workspace: workspace.slug, funds: funds.map(({ slug, name }) => ({ value: slug, label: name })), companies, currency: fund?.currency ?? workspace.currency };
  const adds = [["investment", "Record an investment", InvestmentForm], ["mark", "Record a mark", MarkForm], ["proceeds", "Record proceeds", ProceedsForm], ["fund-flow", "Record a fund flow", FundFlowForm], ["round", "Record a round", RoundForm]] as const;
  return (
    <Shell caller={caller} search={search} current="/fund" asOf>
      <FundTabs funds={funds} fund={given("fund")} place="ledger" to={to} />
      <header className="flex max-w-5xl flex-col gap-1.5">
        <h1 className="text-2xl font-normal tracking-tight"><strong className="font-semibold">{rows.length === 0 ? "No dated row is here" : `${rows.length.toLocaleString("en-US")} dated ${rows.length === 1 ? "row" : "rows"}`}</strong>: everything that the fund&apos;s figures are computed from.</h1>
        <p className="text-ink-soft">As known on {formatDay(asOf)}, latest first. A correction is a new row, and an earlier as-of day still sees the old one.</p>
      </header>
      {current ? (
        <div className="no-print flex flex-wrap gap-x-5 gap-y-1">
          {fund ? adds.map(([id, label, Form]) => (
            <details key={id} open={given("add") === id} className="open:w-full">
              <summary className="touch inline-flex list-none items-center text-sm font-medium text-accent underline-offset-2 hover:underline">{label}</summary>
              <div className="py-2"><Form {...form} /></div>
            </details>
          )) : null}
          <details open={!fund || given("add") === "fund"} className="open:w-full">
            <summary className="touch inline-flex list-none items-center text-sm font-medium text-accent underline-offset-2 hover:underline">Add a fund</summary>
            <FundForm workspace={workspace.slug} currency={workspace.currency} />
          </details>
          {funds.map((each) => (
            <Disclosure key={each.id} className="open:w-full" summary={`State ${each.name} anew`}>
              <FundForm workspace={workspace.slug} currency={each.currency} start={{ ...each, committed: each.committedMinor === null ? "" : toDecimal(each.committedMinor, each.currency) }} />
            </Disclosure>
          ))}
        </div>
      ) : null}
      {history ? <RowHistory rows={history} form={form} current={current} /> : null}
      <form action="/fund/ledger" aria-label="Filter the ledger" className="no-print grid max-w-4xl items-end gap-3 sm:grid-cols-[repeat(3,minmax(0,1fr))_auto]">
        {Object.entries(stateOf(search)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <SelectField name="fund" label="Fund" defaultValue={kept.fund ?? ""} options={[{ value: "", label: "All funds" }, ...form.funds]} />
        <SelectField name="company" label="Company" defaultValue={kept.company ?? ""} options={[{ value: "", label: "All companies" }, ...companies]} />
        <SelectField name="kind" label="Kind" defaultValue={kept.kind ?? ""} options={[{ value: "", label: "All kinds" }, ...LEDGER_TABLES.map((each) => ({ value: each, label: TABLE_WORDS[each] }))]} />
        <button type="submit" className={buttonStyle()}>Show</button>
      </form>
      {rows.length === 0 ? <EmptyState title="Nothing matches"><p>{Object.keys(kept).length > 0 ? "No row fits this filter." : "Record the first call and the first investment above, or import a table of investments."}</p></EmptyState> : (
        <>
          {rows.length > SHOWN ? <p role="status" className="text-sm text-ink-soft">The latest {SHOWN} of {rows.length.toLocaleString("en-US")}; filter for the others.</p> : null}
          <LedgerTable caption="Ledger" rows={rows.slice(0, SHOWN)} workspace={workspace.slug} current={current} withFund={funds.length > 1} open={({ id, table: of }) => to(`/fund/ledger?${new URLSearchParams({ ...kept, row: id, table: of }).toString()}#history`)} />
        </>
      )}
    </Shell>
  );
}
