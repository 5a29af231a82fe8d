import { z } from "zod";
import type { FundFlowRow } from "#db/fund-flow.ts";
import type { InvestmentRow } from "#db/investment.ts";
import type { MarkRow } from "#db/mark.ts";
import type { ProceedsRow } from "#db/proceeds.ts";
import { notFound } from "#lib/errors.ts";
import { LEDGER_TABLES, ledgerQueries } from "#app/_operations/book/ledger-tables.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { ledgerRowView, viewFundFlow, viewInvestment, viewMark, viewProceeds } from "#app/_operations/book/row-view.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const listLedgerHistory = operation({
  name: "list-ledger-history",
  summary: "Every version of one row of the ledger, old to new: what was said, when, by whom, and when it was taken back",
  action: "read",
  kind: "read",
  input: z.object({ table: z.enum(LEDGER_TABLES), row: idField }),
  output: z.object({ rows: z.array(ledgerRowView).max(10_000) }),
  run: async ({ db, workspace, today }, { table, row }) => {
    const rows = await ledgerQueries[table].history(db, workspace.id, row);
    if (rows.length === 0) throw notFound("row");
    const names = await namesOf(db, workspace.id, today);
    if (table === "investment") return { rows: (rows as InvestmentRow[]).map((one) => viewInvestment(one, names)) };
    if (table === "proceeds") return { rows: (rows as ProceedsRow[]).map((one) => viewProceeds(one, names)) };
    if (table === "mark") return { rows: (rows as MarkRow[]).map((one) => viewMark(one, names)) };
    return { rows: (rows as FundFlowRow[]).map((one) => viewFundFlow(one, names)) };
  },
});
