import { type Answer, unknown } from "#lib/answer.ts";
import type { Minor } from "#lib/money.ts";

/** The fund's money in a company; unknown until investments are recorded. */
export const exposureOf = (_company: { id: string }): Answer<Minor> => unknown("No investment in this company was recorded.");
