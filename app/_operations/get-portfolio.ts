import { z } from "zod";
import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { STANDINGS } from "#lib/portfolio/line.ts";
import { LINE_FIELDS, packLine } from "#lib/portfolio/pack.ts";
import { listSavedViews } from "#db/saved-view.ts";
import { currencyOut, dayOut, minorOut, monthOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { openBook } from "#app/_operations/portfolio/book.ts";
import { packedLines, viewFields } from "#app/_operations/portfolio/fields.ts";

// A small portfolio comes whole; of a larger one as many as fit on a screen, because every line is drawn twice by the server.
const WHOLE = 40;
const PAGE = 20;

export const getPortfolio = operation({
  name: "get-portfolio",
  summary: "Who dies when: the first line in words, counts by standing, cash-zero dates by month, and the first lines of the list",
  action: "read",
  kind: "read",
  input: z.object({ ...viewFields, page: z.int().min(1).max(10_000).default(1) }),
  output: z.object({
    workspace: z.object({ slug: z.string(), name: z.string(), kind: z.enum(["fund", "company"]), currency: currencyOut }),
    today: dayOut,
    asOf: dayOut,
    sentence: z.object({ headline: z.string(), proof: z.string(), rest: z.string() }),
    /** What sits in the dead, and what is expected to be lost, in words; null where no fund holds anything. */
    capital: z.object({ sits: z.string(), loss: z.string(), coverage: z.string() }).nullable(),
    companies: z.int(),
    /** Still to be judged as of this day: ask again. */
    unjudged: z.int(),
    /** How many each standing and each band would show beside the other filters. */
    standings: z.record(z.enum(STANDINGS), z.int()),
    bands: z.record(z.string(), z.int()),
    /** Cash-zero dates: companies by how sure that is, exposure in minor units of the book's currency by the same, and those held whose exposure is not known. */
    months: z.array(z.object({
      month: monthOut, dead: z.int(), close: z.int(), stale: z.int(), exposed: z.object({ dead: minorOut, close: minorOut, stale: minorOut }), unknown: z.int(), unheld: z.int(), names: z.array(z.string()).max(3),
    })).max(3000),
    /** The book's currency; null where no fund holds anything. */
    bookCurrency: currencyOut.nullable(),
    /** How many lines fit the view. */
    matching: z.int(),
    fields: z.array(z.string()).max(40),
    /** All lines where there are at most 40, or else the 20 of the page that fit. */
    lines: packedLines,
    complete: z.boolean(),
    page: z.int(),
    pages: z.int(),
    /** How many lines stand on the pages before. */
    before: z.int(),
    /** Whose data the features' chances rest on; null where no feature is registered. */
    attribution: z.string().nullable(),
    savedViews: z.array(z.object({ id: z.string(), name: z.string(), query: z.string() })).max(1000),
  }),
  run: async (context, { asOf, page: asked, ...view }) => {
    const { db, workspace, today } = context;
    const book = await openBook(context, asOf);
    const matching = book.arranged(view);
    const complete = book.lines.length <= WHOLE;
    const pages = complete ? 1 : Math.max(1, Math.ceil(matching.length / PAGE));
    const page = Math.min(asked, pages);
    const { slug, name, kind, currency } = workspace;
    return {
      workspace: { slug, name, kind, currency },
      today,
      asOf: book.day,
      sentence: book.sentence,
      capital: book.capital,
      companies: book.lines.length,
      unjudged: book.unjudged,
      ...book.around(view),
      months: [...book.months],
      bookCurrency: book.bookCurrency,
      matching: matching.length,
      fields: [...LINE_FIELDS],
      lines: (complete ? book.lines : matching.slice((page - 1) * PAGE, page * PAGE)).map(packLine),
      complete,
      page,
      pages,
      before: (page - 1) * PAGE,
      attribution: book.lines.some(({ features }) => features !== null) ? ATTRIBUTION : null,
      savedViews: (await listSavedViews(db, workspace.id)).map(({ id, name: title, query }) => ({ id, name: title, query })),
    };
  },
});
