import { featureRisks } from "#lib/ai-risk/register/feature-risk.ts";
import type { Day } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { arrangeLines } from "#lib/portfolio/arrange.ts";
import { type Around, countsAround } from "#lib/portfolio/around.ts";
import { countMonths, type MonthCount } from "#lib/portfolio/count-months.ts";
import type { PortfolioLine } from "#lib/portfolio/line.ts";
import { addStakes, linesOn } from "#lib/portfolio/lines-on.ts";
import { portfolioSentence, type PortfolioSentence } from "#lib/portfolio/summary.ts";
import { viewQuery, type PortfolioView } from "#lib/portfolio/view.ts";
import { ENGINE_VERSION } from "#lib/runway/judge-company.ts";
import { dataVersion, type Database } from "#db/client.ts";
import { featureStates } from "#db/feature-state.ts";
import { portfolioFacts } from "#db/portfolio.ts";
import type { Workspace } from "#db/workspace.ts";
import type { Context } from "#app/_operations/operation.ts";
import { capitalOn, type CapitalWords } from "#app/_operations/risk/capital-on.ts";
import { judgeMissing } from "#app/_operations/portfolio/judge-missing.ts";

/** The portfolio of a workspace as known on a day. */
export type Book = {
  day: Day;
  lines: readonly PortfolioLine[];
  /** Companies that are archived: in no list, but what funds hold of them is in every sum. */
  archived: readonly PortfolioLine[];
  sentence: PortfolioSentence;
  /** What sits in the dead, and what is expected to be lost; null where no fund holds anything. */
  capital: CapitalWords | null;
  /** The currency that stakes are in; null where no fund holds anything. */
  bookCurrency: Currency | null;
  months: readonly MonthCount[];
  /** Companies that are still to be judged as of this day. */
  unjudged: number;
  /** The lines that fit a view, in its order. */
  arranged: (view: PortfolioView) => readonly PortfolioLine[];
  /** How many each filter would show beside the others of a view. */
  around: (view: PortfolioView) => Around;
};

// A whole book costs some 30 ms at 5,297 companies; until the next commit it is the same.
const MOST_BOOKS = 8;
const MOST_VIEWS = 20;
const kept = new WeakMap<Database, { version: number | null; books: Map<string, Book> }>();

function shelf(database: Database): Map<string, Book> {
  const version = dataVersion(database.reader);
  const known = kept.get(database);
  if (known && version !== null && known.version === version) return known.books;
  const books = new Map<string, Book>();
  kept.set(database, { version, books });
  return books;
}

/** What a view gives, found once for the last few views. */
function once<T>(find: (view: PortfolioView) => T): (view: PortfolioView) => T {
  const found = new Map<string, T>();
  return (view) => {
    const key = viewQuery({ ...view, columns: [] });
    const known = found.get(key);
    if (known !== undefined) return known;
    if (found.size >= MOST_VIEWS) found.clear();
    const fresh = find(view);
    found.set(key, fresh);
    return fresh;
  };
}

function bookOf({ lines, archived }: Pick<Book, "lines" | "archived">, day: Day, workspace: Workspace): Omit<Book, "capital" | "bookCurrency"> {
  const arranged = once((view) => arrangeLines(lines, view, workspace.currency));
  const around = once((view) => countsAround(lines, view));
  const unjudged = [...lines, ...archived].filter((line) => line.state === null).length;
  return { day, lines, archived, sentence: portfolioSentence(lines, day), months: countMonths(lines), unjudged, arranged, around };
}

/** Opens the book on a day; companies that have no stored verdict for it are judged first, a batch a request. */
export async function openBook({ database, workspace, today, now }: Pick<Context, "database" | "workspace" | "today" | "now">, asOf: Day | null): Promise<Book> {
  const day = asOf ?? workspace.defaultAsOf ?? today;
  const key = `${workspace.id} ${day}`;
  let books = shelf(database);
  const known = books.get(key);
  if (known && known.unjudged === 0) return known;
  const read = () => portfolioFacts(database.reader, workspace.id, ENGINE_VERSION, day);
  let facts = await read();
  const missing = [...facts.present, ...facts.archived].filter((each) => each.state === null).map((each) => each.id);
  if (missing.length > 0) {
    await judgeMissing({ database, workspace, today, now }, missing, day);
    // Taken before the rows are read: what is committed while they are makes this shelf an old one.
    books = shelf(database);
    facts = await read();
  }
  const risks = featureRisks(await featureStates(database.reader, workspace.id, day), day);
  const [lines, archived] = [linesOn(facts.present, day, risks), linesOn(facts.archived, day, risks)];
  const { words, stakes } = await capitalOn(database.reader, workspace, { lines, archived }, day);
  addStakes(lines, stakes);
  const book = { ...bookOf({ lines, archived }, day, workspace), capital: words, bookCurrency: [...stakes.values()][0]?.currency ?? null };
  if (books.size >= MOST_BOOKS) books.clear();
  books.set(key, book);
  return book;
}
