import { z } from "zod";
import { holdings } from "#db/holding.ts";
import { shareClasses } from "#db/share-class.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

const QUERIES = { "share-class": shareClasses, holding: holdings } as const;

export const withdrawCapTableRow = operation({
  name: "withdraw-cap-table-row",
  summary: "Takes a class or a line of a cap table back from today on; earlier as-of days still see it",
  action: "write",
  kind: "write",
  input: z.object({ table: z.enum(["share-class", "holding"]), row: idField }),
  output: z.object({ row: z.string() }),
  run: async (context, { table, row }) => {
    context.subject(row);
    await QUERIES[table].withdraw(context.db, context.workspace.id, row, context.today);
    return { row };
  },
});
