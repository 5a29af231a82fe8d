import type { getFundBook } from "#app/_operations/get-fund-book.ts";

/** What the page is drawn from. */
export type BookData = Awaited<ReturnType<(typeof getFundBook)["call"]>>;
/** One fund's figures after fees. */
export type NetData = BookData["nets"][number];
