import type { getCheckIn } from "#app/_operations/get-check-in.ts";

/** What the page is drawn from. */
export type CheckInData = Awaited<ReturnType<(typeof getCheckIn)["call"]>>;
export type Draft = NonNullable<CheckInData["draft"]>;
export type Answered = NonNullable<CheckInData["answered"]>;
