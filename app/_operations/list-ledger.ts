import { z } from "zod";
import type { Currency } from "#lib/money.ts";
import { convertRow, type Reading } from "#lib/portfolio/returns/convert-row.ts";
import type { Reader } from "#db/client.ts";
import { fundFlowsOf } from "#db/fund-flow.ts";
import { type FundRow, fundsOf } from "#db/fund.ts";
import { investmentsOf } from "#db/investment.ts";
import { marksOf } from "#db/mark.ts";
import { proceedsOf } from "#db/proceeds.ts";
import type { Workspace } from "#db/workspace.ts";
import { fundOf } from "#app/_operations/book/fund-of.ts";
import { fundView, viewFund } from "#app/_operations/book/fund-view.ts";
import { fundField } from "#app/_operations/book/fields.ts";
import { LEDGER_TABLES, type LedgerTable } from "#app/_operations/book/ledger-tables.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { moneyAnswer } from "#app/_operations/book/returns-view.ts";
import { type LedgerRowView, ledgerRowView, viewFundFlow, viewInvestment, viewMark, viewProceeds } from "#app/_operations/book/row-view.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, currencyOut, dayOut } from "#app/_operations/company/fields.ts";
import { ratesFor } from "#app/_operations/importing/rates.ts";
import { operation } from "#app/_operations/operation.ts";

/** `there`: the amount in the fund's currency at the row's own day, or why it is not known. */
const listedRow = ledgerRowView.extend({ there: moneyAnswer, fundCurrency: currencyOut });
export type ListedRow = z.output<typeof listedRow>;

export const listLedger = operation({
  name: "list-ledger",
  summary: "Every dated row of the fund's book as known on a day, latest first: investments, proceeds, marks and fund flows, of one fund or company where it is named",
  action: "read",
  kind: "read",
  input: z.object({ fund: fundField, company: companyField.nullable().default(null), tables: z.array(z.enum(LEDGER_TABLES)).max(4).default([...LEDGER_TABLES]), asOf: asOfField }),
  output: z.object({ asOf: dayOut, funds: z.array(fundView).max(1000), rows: z.array(listedRow).max(1_000_000) }),
  run: async ({ db, workspace, today }, { fund: fundName, company: companyName, tables, asOf }) => {
    const day = asOf ?? workspace.defaultAsOf ?? today;
    const fundId = fundName === null ? undefined : (await fundOf(db, workspace, fundName, day)).fundId;
    const companyId = companyName === null ? undefined : (await companyOf(db, workspace, companyName)).id;
    const names = await namesOf(db, workspace.id, day);
    const of = { companyId, fundId };
    const wanted = (table: LedgerTable) => tables.includes(table);
    const rows = [
      ...(wanted("investment") ? await investmentsOf(db, workspace.id, day, of) : []).map((row) => viewInvestment(row, names)),
      ...(wanted("proceeds") ? await proceedsOf(db, workspace.id, day, of) : []).map((row) => viewProceeds(row, names)),
      ...(wanted("mark") ? await marksOf(db, workspace.id, day, of) : []).map((row) => viewMark(row, names)),
      ...(wanted("fund-flow") && companyId === undefined ? await fundFlowsOf(db, workspace.id, day, fundId) : []).map((row) => viewFundFlow(row, names)),
    ];
    rows.sort((a, b) => (a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1));
    const funds = await fundsOf(db, workspace.id, day);
    return { asOf: day, funds: funds.map(viewFund), rows: await inFundCurrency(db, workspace, funds, rows) };
  },
});

async function inFundCurrency(db: Reader, workspace: Workspace, funds: readonly FundRow[], rows: readonly LedgerRowView[]): Promise<ListedRow[]> {
  const currencies = new Map(funds.map(({ slug, currency }) => [slug, currency]));
  const readings = new Map<Currency, Reading>();
  for (const currency of new Set(currencies.values())) readings.set(currency, { currency, rates: await ratesFor(db, rows.map((row) => row.currency), currency) });
  return rows.map((row) => {
    const fundCurrency = currencies.get(row.fund.slug) ?? workspace.currency;
    const stated = row.rate === null ? null : { rate: row.rate, source: row.rateSource ?? row.reportedBy };
    return { ...row, fundCurrency, there: convertRow(row.amountMinor, { currency: row.currency, day: row.day, rate: stated }, fundCurrency, readings.get(fundCurrency) ?? { currency: fundCurrency, rates: null }) };
  });
}
