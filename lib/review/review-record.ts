import { z } from "zod";
import type { Day } from "#lib/date.ts";
import { ENDINGS } from "./ending.ts";

const day = z.string() as unknown as z.ZodType<Day>;
const figure = z.object({ label: z.string(), value: z.string() });

/** An item as it stood on the screen. `why`: its triggers in words, old to new. */
export const RecordItem = z.object({
  key: z.string(), companyId: z.string(), slug: z.string(), name: z.string(), kinds: z.array(z.string()).max(100), why: z.array(z.string()).max(100), /** What was reported since the review that it is compared with; null: it was never reviewed. */ cause: z.string().nullable(), figures: z.array(figure).max(10), touches: z.int(),
  /** Dies by its verdict, and could not be called when an earlier review saw it. */
  foreseen: z.boolean(), red: z.boolean(),
  ending: z.object({ kind: z.enum(ENDINGS), text: z.string(), owner: z.string().nullable(), until: day.nullable() }).nullable(),
});
export type RecordItem = z.output<typeof RecordItem>;

/** A company that came up and had no place among the items. */
export const NotReviewed = z.object({ companyId: z.string(), slug: z.string(), name: z.string(), kinds: z.array(z.string()).max(100) });
export type NotReviewed = z.output<typeof NotReviewed>;

/** What a closed review keeps, as it was seen; never changed afterwards. */
export const ReviewRecord = z.object({
  workspace: z.string(), openedOn: day, closedOn: day, minutes: z.number(), companies: z.int(), closedItself: z.boolean(),
  items: z.array(RecordItem).max(10), notReviewed: z.array(NotReviewed).max(100_000),
  actions: z.object({ due: z.int(), done: z.int() }),
});
export type ReviewRecord = z.output<typeof ReviewRecord>;
