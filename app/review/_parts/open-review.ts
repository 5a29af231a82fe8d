import type { getReview } from "#app/_operations/get-review.ts";

export type Open = NonNullable<Awaited<ReturnType<(typeof getReview)["call"]>>["open"]>;
export type Item = Open["items"][number];
