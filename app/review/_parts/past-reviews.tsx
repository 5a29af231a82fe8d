import Link from "next/link";
import { formatDay } from "#lib/format/date.ts";
import type { getReview } from "#app/_operations/get-review.ts";
import type { listReviews } from "#app/_operations/list-reviews.ts";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";

type Reviews = Awaited<ReturnType<(typeof listReviews)["call"]>>["reviews"];
type Total = Awaited<ReturnType<(typeof getReview)["call"]>>["yield"];
const minutes = (n: number): string => `${n === 0 ? 0 : Math.max(1, Math.round(n))} min`;

/** What reviews cost and what came of them. */
export function PastReviews({ reviews, total, to }: { reviews: Reviews; total: Total; to: (href: string) => string }) {
  if (reviews.length === 0) return null;
  const { endings } = total;
  const decided = endings.decide + endings.assign;
  return (
    <Section
      title="What reviews brought"
      lead={`${total.reviews} ${total.reviews === 1 ? "review" : "reviews"}, ${minutes(total.minutes)} in all: ${decided} decided or assigned, ${endings.accept + endings.snooze} accepted or snoozed, ${total.withoutEnding} without an ending. ${total.closedThemselves} closed themselves. ${total.actionsDone} of ${total.actionsDue} actions that came due were done. ${total.founderSeconds === 0 ? "" : `Founders were asked for ${minutes(total.founderSeconds / 60)} of their time. `}${total.red === 0 ? "" : `${total.foreseenRed} of ${total.red} red items had been seen as too close to call before.`}`}
    >
      <Table caption="Closed reviews">
        <thead><tr><Th>Review</Th><Th number>Time</Th><Th number>Items</Th><Th number>Ended</Th><Th number>Not reviewed</Th></tr></thead>
        <tbody>
          {reviews.map((review) => (
            <Tr key={review.id}>
              <RowTh className="whitespace-nowrap"><Link href={to(`/review/${review.id}`)} className="text-accent">{formatDay(review.day)}</Link></RowTh>
              {review.closedItself ? <Td colSpan={4} className="text-ink-soft">Closed itself: nothing to decide</Td> : (<><Td number>{minutes(review.minutes)}</Td><Td number>{review.items}</Td><Td number>{review.ended}</Td><Td number>{review.notReviewed}</Td></>)}
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
