import type { getFundBook } from "#app/_operations/get-fund-book.ts";

/** What the page is drawn from. */
export type BookData = Awaited<ReturnType<(typeof getFundBook)["call"]>>;
/** What is said of a book to those who cannot open its rows. */
export type BookFigures = Pick<BookData, "currency" | "asOf"> & {
  gross: Omit<BookData["gross"], "flowIds" | "markIds" | "atCost">;
  nets: readonly (Omit<NetData, "net"> & { net: Omit<NetData["net"], "flowIds"> })[];
};
/** One fund's figures after fees. */
export type NetData = BookData["nets"][number];
