import { z } from "zod";
import { fundFlowsOf } from "#db/fund-flow.ts";
import { fundsOf } from "#db/fund.ts";
import { investmentsOf } from "#db/investment.ts";
import { marksOf } from "#db/mark.ts";
import { proceedsOf } from "#db/proceeds.ts";
import { fundOf } from "#app/_operations/book/fund-of.ts";
import { fundView, viewFund } from "#app/_operations/book/fund-view.ts";
import { fundField } from "#app/_operations/book/fields.ts";
import { LEDGER_TABLES, type LedgerTable } from "#app/_operations/book/ledger-tables.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { ledgerRowView, viewFundFlow, viewInvestment, viewMark, viewProceeds } from "#app/_operations/book/row-view.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, dayOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const listLedger = operation({
  name: "list-ledger",
  summary: "Every dated row of the fund's book as known on a day, latest first: investments, proceeds, marks and fund flows, of one fund or company where it is named",
  action: "read",
  kind: "read",
  input: z.object({ fund: fundField, company: companyField.nullable().default(null), tables: z.array(z.enum(LEDGER_TABLES)).max(4).default([...LEDGER_TABLES]), asOf: asOfField }),
  output: z.object({ asOf: dayOut, funds: z.array(fundView).max(1000), rows: z.array(ledgerRowView).max(1_000_000) }),
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
    return { asOf: day, funds: (await fundsOf(db, workspace.id, day)).map(viewFund), rows };
  },
});
