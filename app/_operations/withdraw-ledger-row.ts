import { z } from "zod";
import { notFound } from "#lib/errors.ts";
import { LEDGER_TABLES, ledgerQueries } from "#app/_operations/book/ledger-tables.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const withdrawLedgerRow = operation({
  name: "withdraw-ledger-row",
  summary: "Takes an investment, proceeds, a mark or a fund flow back from today on; earlier as-of days still see it",
  action: "write",
  kind: "write",
  input: z.object({ table: z.enum(LEDGER_TABLES), row: idField }),
  output: z.object({ row: z.string() }),
  run: async (context, { table, row }) => {
    const { db, workspace, today } = context;
    context.subject(row);
    const queries = ledgerQueries[table];
    if (!(await queries.one(db, workspace.id, row, today))) throw notFound("row");
    await queries.withdraw(db, workspace.id, row, today);
    return { row };
  },
});
