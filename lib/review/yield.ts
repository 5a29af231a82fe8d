import type { EndingKind } from "./ending.ts";
import type { ReviewRecord } from "./review-record.ts";

/** What reviews cost and what came of them. `foreseenRed`: of the red items, those that an earlier review had seen as too close to call. */
export type Yield = { reviews: number; closedThemselves: number; minutes: number; items: number; endings: Record<EndingKind, number>; withoutEnding: number; notReviewed: number; actionsDue: number; actionsDone: number; red: number; foreseenRed: number; /** What check-ins took of founders' time, where it was measured. */ founderSeconds: number };

const decides = ({ items }: ReviewRecord): boolean => items.some(({ ending }) => ending?.kind === "decide" || ending?.kind === "assign");

/** Sums over closed reviews, and the time that founders were asked for. */
export function yieldOf(records: readonly ReviewRecord[], founderSeconds: number): Yield {
  const items = records.flatMap((record) => record.items);
  const ended = (kind: EndingKind) => items.filter(({ ending }) => ending?.kind === kind).length;
  const sum = (of: (record: ReviewRecord) => number) => records.reduce((total, record) => total + of(record), 0);
  return {
    reviews: records.length, closedThemselves: records.filter(({ closedItself }) => closedItself).length, minutes: sum(({ minutes }) => minutes), items: items.length,
    endings: { decide: ended("decide"), assign: ended("assign"), accept: ended("accept"), snooze: ended("snooze") }, withoutEnding: items.filter(({ ending }) => ending === null).length,
    notReviewed: sum(({ notReviewed }) => notReviewed.length), actionsDue: sum(({ actions }) => actions.due), actionsDone: sum(({ actions }) => actions.done),
    red: items.filter(({ red }) => red).length, foreseenRed: items.filter(({ foreseen }) => foreseen).length, founderSeconds,
  };
}

// One review without a decision is luck; two say that it comes round too often.
const FRUITLESS = 2;
/** Should the review offer to come half as often? `records`: newest first. */
export const offersToSlow = (records: readonly ReviewRecord[]): boolean => records.length >= FRUITLESS && !records.slice(0, FRUITLESS).some(decides);
