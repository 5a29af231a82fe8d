import { z } from "zod";
import { LINE_FIELDS, packLine } from "#lib/portfolio/pack.ts";
import { dayOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { openBook } from "#app/_operations/portfolio/book.ts";
import { packedLines, viewFields } from "#app/_operations/portfolio/fields.ts";

export const listPortfolioRows = operation({
  name: "list-portfolio-rows",
  summary: "Every company that fits with its verdict, one compact line each: cells in the order of `fields`, amounts in minor units",
  action: "read",
  kind: "read",
  input: z.object(viewFields),
  output: z.object({ asOf: dayOut, unjudged: z.int(), fields: z.array(z.string()).max(40), lines: packedLines }),
  run: async (context, { asOf, ...view }) => {
    const book = await openBook(context, asOf);
    return { asOf: book.day, unjudged: book.unjudged, fields: [...LINE_FIELDS], lines: book.arranged(view).map(packLine) };
  },
});
