import { z } from "zod";
import { addDays, type Day } from "#lib/date.ts";
import { AppError, type Fault, invalid } from "#lib/errors.ts";
import { ENDINGS, endingsAllowed } from "#lib/review/ending.ts";
import { ENDING_WORDS } from "#lib/review/words.ts";
import { endItem, itemById, reviewById } from "#db/review.ts";
import { optionalText } from "#app/_operations/book/fields.ts";
import { dayField, idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

// Beyond a quarter nothing is borne or put off: the next quarter's figures decide anew.
const LONGEST_DAYS = 92;

function dayFaults(until: Day | null, today: Day): Fault[] {
  const message = until === null ? "Give a day." : until <= today ? "This day is not ahead." : until > addDays(today, LONGEST_DAYS) ? "At most a quarter ahead: by then there are other figures." : null;
  return message === null ? [] : [{ path: "until", message }];
}

export const endReviewItem = operation({
  name: "end-review-item",
  summary: "Ends an item of the open review: decide (what), assign (who, by when), accept until, or snooze until; said again, the later one holds",
  action: "write",
  kind: "write",
  input: z.object({
    item: idField,
    ending: z.enum(ENDINGS, "End it by one of: decide, assign, accept, snooze."),
    /** What is decided or to be done. */
    text: z.string().trim().max(500, "must not be longer than 500 characters").nullable().default(null).transform((text) => text ?? ""),
    owner: optionalText,
    until: dayField.nullable().default(null),
  }),
  output: z.object({ item: z.string(), review: z.string() }),
  run: async ({ db, workspace, today, now, principal, subject }, { item: id, ending, text, owner, until }) => {
    subject(id);
    const item = await itemById(db, workspace.id, id);
    const review = await reviewById(db, workspace.id, item.reviewId);
    if (review.state === "closed") throw new AppError("conflict", "This review is closed: write a correction to it.");
    const allowed = endingsAllowed(item.shown.touches);
    if (!allowed.includes(ending)) throw invalid([{ path: "ending", message: `It came up ${item.shown.touches} times without an ending: ${allowed.map((each) => ENDING_WORDS[each]).join(" or ")}.` }]);
    const faults = [
      ...((ending === "decide" || ending === "assign") && text === "" ? [{ path: "text", message: ending === "decide" ? "Say what is decided." : "Say what is to be done." }] : []),
      ...(ending === "assign" && owner === null ? [{ path: "owner", message: "Say who does it." }] : []),
      ...(ending === "decide" ? [] : dayFaults(until, today)),
    ];
    if (faults.length > 0) throw invalid(faults);
    await endItem(db, workspace.id, id, { ending, decision: text, owner, until: ending === "decide" ? null : until, endedAt: now, endedBy: principal.name });
    return { item: id, review: review.id };
  },
});
