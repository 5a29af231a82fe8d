import { asMonth, isMonth, type Month } from "#lib/date.ts";
import { BANDS, STANDINGS, type Band, type Standing } from "#lib/portfolio/line.ts";

/** Columns by which lines can be sorted, and which can be shown. */
export const SORTS = ["name", "verdict", "runway", "cash-zero", "exposure", "at-risk", "features", "last-heard", "next-action", "break-even", "agreement", "net-burn", "cash", "capital-needed", "last-figures", "flags", "decided-by", "sector", "stage", "country", "currency"] as const;
export type Sort = (typeof SORTS)[number];
/** The name is always shown. */
export const COLUMNS = SORTS.filter((sort) => sort !== "name");
export type Column = Exclude<Sort, "name">;
export const DEFAULT_COLUMNS: readonly Column[] = ["verdict", "runway", "cash-zero", "exposure", "at-risk", "features", "last-heard", "next-action"];

/** What of the portfolio is shown, and how: all that the address says of it. */
export type PortfolioView = {
  search: string;
  /** Empty: all. */
  standings: readonly Standing[];
  /** Empty: all. */
  bands: readonly Band[];
  /** Only those whose cash ends in it. */
  month: Month | null;
  sort: Sort;
  descending: boolean;
  columns: readonly Column[];
};

export const DEFAULT_VIEW: PortfolioView = { search: "", standings: [], bands: [], month: null, sort: "runway", descending: false, columns: DEFAULT_COLUMNS };

type Read = (name: string) => readonly string[];

const some = <T extends string>(all: readonly T[], given: readonly string[]): T[] => all.filter((each) => given.includes(each));

/** Reads a view from query parameters; what it does not know it leaves out. Lists may repeat a name or hold commas. */
export function readView(params: Read): PortfolioView {
  const list = (name: string) => params(name).flatMap((value) => value.split(","));
  const one = (name: string) => params(name)[0] ?? "";
  const month = one("month");
  const columns = some(COLUMNS as readonly Column[], list("columns"));
  return {
    search: one("q").trim().slice(0, 100),
    standings: some(STANDINGS, list("state")),
    bands: some(BANDS, list("runway")),
    month: isMonth(month) ? asMonth(month) : null,
    sort: SORTS.find((sort) => sort === one("sort")) ?? DEFAULT_VIEW.sort,
    descending: one("dir") === "desc",
    columns: columns.length > 0 ? columns : DEFAULT_COLUMNS,
  };
}

/** Reads a view from the text of a query. */
export function parseView(query: string): PortfolioView {
  const params = new URLSearchParams(query);
  return readView((name) => params.getAll(name));
}

/** The view as query parameters, without what is the default anyway. */
export function viewParams(view: PortfolioView): [string, string][] {
  const usual = view.columns.length === DEFAULT_COLUMNS.length && view.columns.every((column) => DEFAULT_COLUMNS.includes(column));
  const all: [string, string][] = [
    ["q", view.search],
    ["state", view.standings.join(",")],
    ["runway", view.bands.join(",")],
    ["month", view.month ?? ""],
    ["sort", view.sort === DEFAULT_VIEW.sort ? "" : view.sort],
    ["dir", view.descending ? "desc" : ""],
    ["columns", usual ? "" : view.columns.join(",")],
  ];
  return all.filter(([, value]) => value !== "");
}

/** As viewParams, as text: "state=dead&sort=cash"; "" is the whole portfolio as it opens. */
export const viewQuery = (view: PortfolioView): string => new URLSearchParams(viewParams(view)).toString().replaceAll("%2C", ",");
