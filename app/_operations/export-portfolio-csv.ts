import { z } from "zod";
import { portfolioCsv } from "#lib/portfolio/csv.ts";
import { operation } from "#app/_operations/operation.ts";
import { openBook } from "#app/_operations/portfolio/book.ts";
import { viewFields } from "#app/_operations/portfolio/fields.ts";

export const exportPortfolioCsv = operation({
  name: "export-portfolio-csv",
  summary: "The companies that fit as a CSV file: exact amounts, states in words, nothing that a spreadsheet would run",
  action: "read",
  kind: "read",
  input: z.object(viewFields),
  output: z.object({ fileName: z.string(), csv: z.string() }),
  run: async (context, { asOf, ...view }) => {
    const book = await openBook(context, asOf);
    return { fileName: `${context.workspace.slug}-${book.day}.csv`, csv: portfolioCsv(book.arranged(view), book.day) };
  },
});
