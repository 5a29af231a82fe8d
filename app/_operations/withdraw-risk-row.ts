import { z } from "zod";
import { RISK_TABLES, riskQueries } from "#app/_operations/risk/risk-tables.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const withdrawRiskRow = operation({
  name: "withdraw-risk-row",
  summary: "Takes a tag, a forecast, an assumed loss, a view of outcomes or a reserve back from today on; earlier as-of days still see it",
  action: "write",
  kind: "write",
  input: z.object({ table: z.enum(RISK_TABLES), row: idField }),
  output: z.object({ row: z.string() }),
  run: async (context, { table, row }) => {
    context.subject(row);
    await riskQueries[table].withdraw(context.db, context.workspace.id, row, context.today);
    return { row };
  },
});
