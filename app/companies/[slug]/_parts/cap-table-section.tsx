import { formatDay } from "#lib/format/date.ts";
import { formatPercent } from "#lib/format/percent.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { type CapTableView, getCapTable } from "#app/_operations/get-cap-table.ts";
import { ask, type SearchParams } from "#app/_adapters/page.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import { ActionButton } from "./action-button.tsx";
import { CapTableForms } from "./cap-table-forms.tsx";
import type { CompanyData } from "./company-data.ts";
import { ExitModel } from "./exit-model.tsx";
import { PackageImport } from "./package-import.tsx";
import { RoundModel } from "./round-model.tsx";

type CapTableSectionProps = { caller: Caller; search: SearchParams; data: CompanyData; input: { company: string; asOf: string | null } };

const HOLDINGS: Readonly<Record<string, string>> = { shares: "Shares", option: "Options", pool: "Free pool", warrant: "Warrant", safe: "SAFE", note: "Convertible note" };
const count = (quantity: number): string => Math.round(quantity).toLocaleString("en-US");

/** Who owns what, and what a round or an exit would do to it. */
export async function CapTableSection({ caller, search, data, input }: CapTableSectionProps) {
  const table = await ask(caller, getCapTable, input);
  const { rows, classes, fullyDiluted, outstanding, poolGranted, poolUnallocated, asOf } = table;
  const { company, workspace, current } = data;
  const waiting = rows.filter(({ kind }) => kind === "safe" || kind === "note").length;
  const lead = rows.length === 0 ? "None is recorded. Classes and holders show who owns what, and what a round or an exit would do." : `${count(fullyDiluted)} shares fully diluted, ${count(outstanding)} issued; ${count(poolGranted)} options granted and ${count(poolUnallocated)} free in the pool${waiting > 0 ? `; ${waiting} waiting to convert` : ""}. As known on ${formatDay(asOf)}.`;
  return (
    <Section className="no-print scroll-mt-16" title="Cap table" lead={lead}>
      {rows.length > 0 ? (
        <Table caption="Holders">
          <thead><tr><Th>Holder</Th><Th>What</Th><Th>Since</Th><Th number>Shares</Th><Th number>Issued</Th><Th number>Fully diluted</Th><Th number>Paid</Th><Th><span className="sr-only">Change</span></Th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <Tr key={row.id}>
                <RowTh className="min-w-40">{row.holder?.name ?? "Nobody yet"}{row.holder?.kind === "fund" ? <span className="font-normal text-ink-soft"> · ours</span> : null}</RowTh>
                <Td className="min-w-32">{row.className ?? HOLDINGS[row.kind]}<span className="text-ink-soft">{termsOf(row, table)}</span></Td>
                <Td className="num whitespace-nowrap">{formatDay(row.day)}</Td>
                <Td number>{row.quantity === null ? "" : count(row.quantity)}</Td>
                <Td number>{row.kind === "shares" && row.quantity !== null && outstanding > 0 ? formatPercent(row.quantity / outstanding, 2) : ""}</Td>
                <Td number>{row.ownership === null ? <span className="text-ink-soft">converts later</span> : formatPercent(row.ownership, 2)}</Td>
                <Td number>{row.amountMinor === null ? "" : <Money amount={row.amountMinor} currency={table.currency} />}</Td>
                <Td number>{current ? <ActionButton operation="withdraw-cap-table-row" workspace={workspace.slug} label={`Take back ${row.className ?? HOLDINGS[row.kind]} of ${row.holder?.name ?? "the pool"}, ${formatDay(row.day)}, ${row.quantity ?? row.amountMinor ?? ""}`} hidden={{ table: "holding", row: row.id }} done="Taken back. Earlier as-of days still see it.">Take back</ActionButton> : null}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      {classes.length > 0 ? <Classes table={table} current={current} workspace={workspace.slug} /> : null}
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        {current ? <Disclosure className="open:w-full" summary="Import an Open Cap Format package"><PackageImport company={company.slug} workspace={workspace.slug} /></Disclosure> : null}
        {table.fromPackage ? <a href={`/api/cap-table.zip?${new URLSearchParams({ workspace: workspace.slug, company: company.slug, asOf }).toString()}`} download className="touch text-xs font-medium text-accent underline-offset-2 hover:underline">Export the package (.zip)</a> : null}
      </div>
      {current ? <CapTableForms company={company.slug} currency={company.currency} workspace={workspace.slug} classes={classes.map(({ name }) => name)} /> : null}
      {fullyDiluted > 0 ? (
        <>
          <RoundModel caller={caller} search={search} company={company.slug} currency={company.currency} table={table} />
          <ExitModel caller={caller} search={search} company={company.slug} currency={company.currency} />
        </>
      ) : null}
    </Section>
  );
}

function termsOf({ terms }: CapTableView["rows"][number], { currency }: CapTableView) {
  const cap = terms.capMinor ?? null;
  return (
    <>
      {cap === null ? null : <> · cap <Money amount={cap} currency={currency} />{terms.safe ? ` ${terms.safe}-money` : ""}</>}
      {terms.mostFavoured ? " · most-favoured" : ""}
      {terms.discount ? ` · ${formatPercent(terms.discount, 0)} discount` : ""}
      {terms.strike ? ` · strike ${terms.strike}` : ""}
      {terms.maturity ? ` · due ${formatDay(terms.maturity)}` : ""}
      {terms.rate ? ` · ${formatPercent(terms.rate, 1)} interest` : ""}
    </>
  );
}

const Classes = ({ table: { classes }, current, workspace }: { table: CapTableView; current: boolean; workspace: string }) => (
  <Table caption="Classes of shares">
    <thead><tr><Th>Class</Th><Th number>Issue price</Th><Th number>Paid back first</Th><Th>Then</Th><Th number>Rank</Th><Th><span className="sr-only">Change</span></Th></tr></thead>
    <tbody>
      {classes.map((each) => (
        <Tr key={each.id}>
          <RowTh>{each.name}</RowTh>
          <Td number>{each.price ?? ""}</Td>
          <Td number>{each.kind === "preferred" ? `${each.preferenceMultiple ?? 1}x` : ""}</Td>
          <Td>{each.kind === "common" ? "shares what is left" : each.participation === null ? <Unknown why="Whether it takes part in the rest is not stated: an exit cannot be paid out before it is." /> : each.participation === "capped" ? `takes part up to ${each.participationCap}x` : each.participation === "participating" ? "takes part in the rest" : "nothing, or converts"}</Td>
          <Td number>{each.kind === "preferred" ? (each.rank ?? 1) : ""}</Td>
          <Td number>{current ? <ActionButton operation="withdraw-cap-table-row" workspace={workspace} label={`Take back the class ${each.name}`} hidden={{ table: "share-class", row: each.id }} done="Taken back. Earlier as-of days still see it.">Take back</ActionButton> : null}</Td>
        </Tr>
      ))}
    </tbody>
  </Table>
);
