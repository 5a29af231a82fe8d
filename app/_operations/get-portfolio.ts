import { z } from "zod";
import { countBands, STANDINGS } from "#lib/portfolio/line.ts";
import { LINE_FIELDS, packLine } from "#lib/portfolio/pack.ts";
import { listSavedViews } from "#db/saved-view.ts";
import { currencyOut, dayOut, monthOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { openBook } from "#app/_operations/portfolio/book.ts";
import { packedLines, viewFields } from "#app/_operations/portfolio/fields.ts";

const FIRST = 100;

export const getPortfolio = operation({
  name: "get-portfolio",
  summary: "Who dies when: the first line in words, counts by standing, cash-zero dates by month, and the first lines of the list",
  action: "read",
  kind: "read",
  input: z.object(viewFields),
  output: z.object({
    workspace: z.object({ slug: z.string(), name: z.string(), kind: z.enum(["fund", "company"]), currency: currencyOut }),
    today: dayOut,
    asOf: dayOut,
    sentence: z.object({ headline: z.string(), proof: z.string(), rest: z.string() }),
    companies: z.int(),
    /** Still to be judged as of this day: ask again. */
    unjudged: z.int(),
    standings: z.record(z.enum(STANDINGS), z.int()),
    bands: z.record(z.string(), z.int()),
    months: z.array(z.object({ month: monthOut, dead: z.int(), close: z.int(), stale: z.int() })).max(3000),
    /** How many lines fit the view. */
    matching: z.int(),
    fields: z.array(z.string()).max(40),
    /** All lines where there are at most 100, or else the first 100 that fit. */
    lines: packedLines,
    complete: z.boolean(),
    savedViews: z.array(z.object({ id: z.string(), name: z.string(), query: z.string() })).max(1000),
  }),
  run: async (context, { asOf, ...view }) => {
    const { db, workspace, today } = context;
    const book = await openBook(context, asOf);
    const matching = book.arranged(view);
    const complete = book.lines.length <= FIRST;
    const { slug, name, kind, currency } = workspace;
    return {
      workspace: { slug, name, kind, currency },
      today,
      asOf: book.day,
      sentence: book.sentence,
      companies: book.lines.length,
      unjudged: book.unjudged,
      standings: book.counts,
      bands: countBands(book.lines),
      months: [...book.months],
      matching: matching.length,
      fields: [...LINE_FIELDS],
      lines: (complete ? book.lines : matching.slice(0, FIRST)).map((line) => [...packLine(line)]),
      complete,
      savedViews: (await listSavedViews(db, workspace.id)).map(({ id, name: title, query }) => ({ id, name: title, query })),
    };
  },
});
