import { textWidth } from "./text-width.ts";

/** A label that wants to stand at `x`. */
export type LabelWish = { x: number; text: string };
/** Where it stands: its box is [left, left + width] in lane `lane`; lane 0 is the lowest. */
export type PlacedLabel = { left: number; width: number; lane: number };

const GAP = 8;

/**
 * Puts labels into lanes, as flags beside the line that leads down from each: right of it, left of it where the frame
 * ends. No two boxes in a lane overlap and none leaves [from, to], however many there are; one wider than the frame
 * starts at `from`. Returned in the order given.
 */
export function placeLabels(wishes: readonly LabelWish[], bounds: { from: number; to: number; size: number }): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const byPlace = wishes.map((wish, index) => ({ wish, index })).sort((a, b) => b.wish.x - a.wish.x || a.index - b.index);
  const boxes: (PlacedLabel & { x: number })[] = [];
  for (const { wish, index } of byPlace) {
    const width = Math.min(textWidth(wish.text, bounds.size), bounds.to - bounds.from);
    const right = wish.x + 4;
    const left = Math.max(bounds.from, right + width <= bounds.to ? right : Math.min(wish.x - 4, bounds.to) - width);
    let lane = 0;
    // A lane is free where no label is in the way, and where the line down would cut no label below.
    while (boxes.some((box) => (box.lane === lane && overlaps(box, left, width)) || (box.lane < lane && covers(box, wish.x)) || (box.lane > lane && covers({ left, width }, box.x)))) {
      lane++;
      if (lane > boxes.length + 1) {
        lane = lowestWithoutOverlap(boxes, left, width);
        break;
      }
    }
    const box = { left, width, lane, x: wish.x };
    boxes.push(box);
    placed[index] = { left, width, lane };
  }
  return placed;
}

const overlaps = (box: { left: number; width: number }, left: number, width: number) => box.left < left + width + GAP && left < box.left + box.width + GAP;
const covers = (box: { left: number; width: number }, x: number) => box.left - 2 < x && x < box.left + box.width + 2;

function lowestWithoutOverlap(boxes: readonly PlacedLabel[], left: number, width: number): number {
  let lane = 0;
  while (boxes.some((box) => box.lane === lane && overlaps(box, left, width))) lane++;
  return lane;
}
