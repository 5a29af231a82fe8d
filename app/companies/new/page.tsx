import type { Metadata } from "next";
import { addMonths, asDay, monthOf } from "#lib/date.ts";
import { formatMonth } from "#lib/format/date.ts";
import { type Currency, isCurrency } from "#lib/money.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { ask, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { FormMoney } from "#app/_ui/form/form-money.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { withState } from "#app/_ui/links.ts";

export const metadata: Metadata = { title: "New company" };

const MONTHS = 3;

/** A company by hand; the calculator's numbers come along in the address. */
export default async function NewCompanyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const workspace = await ask(caller, getWorkspace, {});
  const given = (name: string) => param(search, name) ?? "";
  const asked = given("currency").toUpperCase();
  const currency = isCurrency(asked) ? asked : (workspace.currency as Currency);
  const last = addMonths(monthOf(asDay(workspace.today)), -1);
  const weekly = given("period") === "week";
  const monthly = (...names: string[]) => (weekly ? "" : (names.map(given).find((text) => text !== "") ?? ""));
  const costs = monthly("expenses", "costs");
  const typed = given("cash") !== "" || costs !== "";
  const growth = monthly("growth").replace(/%$/, "");
  return (
    <Shell caller={caller} search={search}>
      <header className="flex flex-col gap-1">
        <h1 className="text-2xl">New company</h1>
        <p className="max-w-prose text-ink-soft">
          A name is enough. Three numbers of each of the last {MONTHS} complete months give a trend and a verdict; a file can bring them later.
          {weekly ? " The calculator counted in weeks: a company is kept by month, so revenue and expenses are left for you to type." : ""}
        </p>
      </header>
      <OperationForm operation="create-company" workspace={workspace.slug} label="New company" next={`/companies/{slug}?workspace=${workspace.slug}`} className="flex max-w-4xl flex-col gap-6 rounded-md border bg-surface p-4 sm:p-6">
        <div className="grid items-start gap-4 sm:grid-cols-3">
          <FormText name="name" label="Name" required autoFocus />
          <FormText name="currency" label="Currency" defaultValue={currency} maxLength={3} required hint="Three letters: USD, EUR" />
          <FormMoney name="minimumCashMinor" label="Minimum cash" currency={currency} defaultValue={given("minimumCash") || given("minimum")} hint="Must stay in the bank; empty: none" />
        </div>
        {Array.from({ length: MONTHS }, (_, index) => {
          const month = addMonths(last, -index);
          const first = index === 0;
          return (
            <fieldset key={month} className="grid items-start gap-4 border-t pt-4 sm:grid-cols-3">
              <legend className="float-left w-full pb-1 font-semibold sm:col-span-3">
                {formatMonth(month)}
                {first ? null : <span className="font-normal text-ink-soft"> (for the trend)</span>}
              </legend>
              <input type="hidden" name={`figures.${index}.period`} value={month} />
              <FormMoney name={`figures.${index}.revenueMinor`} label="Revenue" currency={currency} defaultValue={first ? monthly("revenue") : ""} hint={!first && growth !== "" ? `You typed growth of ${growth}% a month: what was it really?` : undefined} />
              <FormMoney name={`figures.${index}.expensesMinor`} label="Expenses" currency={currency} defaultValue={first ? costs : ""} />
              {first ? <FormMoney name={`figures.${index}.cashEndMinor`} label="Cash at the end" currency={currency} defaultValue={given("cash")} /> : null}
            </fieldset>
          );
        })}
        {typed && growth !== "" ? <input type="hidden" name="figures.0.note" value={`Typed in the calculator, with growth of ${growth}% a month assumed`} /> : null}
        <div className="flex flex-wrap gap-2 border-t pt-4">
          <SubmitButton>{typed ? "Keep it as a company" : "Add the company"}</SubmitButton>
          <LinkButton href={withState(search, "/import")}>Import a file instead</LinkButton>
        </div>
      </OperationForm>
    </Shell>
  );
}
