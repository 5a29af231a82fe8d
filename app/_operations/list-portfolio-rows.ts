import { z } from "zod";
import { STANDINGS } from "#lib/portfolio/line.ts";
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
  input: z.object({ ...viewFields, limit: z.int().min(1).max(100_000).default(100_000) }),
  output: z.object({
    asOf: dayOut,
    unjudged: z.int(),
    /** How many fit, also where `limit` gives fewer. */
    matching: z.int(),
    /** How many each standing and each band would show beside the other filters. */
    standings: z.record(z.enum(STANDINGS), z.int()),
    bands: z.record(z.string(), z.int()),
    fields: z.array(z.string()).max(40),
    lines: packedLines,
  }),
  run: async (context, { asOf, limit, ...view }) => {
    const book = await openBook(context, asOf);
    const fitting = book.arranged(view);
    return { asOf: book.day, unjudged: book.unjudged, matching: fitting.length, ...book.around(view), fields: [...LINE_FIELDS], lines: fitting.slice(0, limit).map(packLine) };
  },
});
