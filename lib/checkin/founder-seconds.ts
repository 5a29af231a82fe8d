// As in a review: longer is a pause, not work on the form.
const PAUSE_SECONDS = 600;
// Whoever leaves the page open all day has not answered all day.
const MOST_SECONDS = 3600;

/**
 * Seconds that one sending of the form took. `visible`: how long the page was on the screen, as its script measured; null without scripts, where the time
 * since it was opened counts, up to ten minutes. Never longer than since the opening, whatever is sent; null where neither is known.
 */
export function founderSeconds({ visible, openedAt, now }: { visible: number | null; openedAt: string | null; now: string }): number | null {
  const since = openedAt === null ? null : Math.max(0, Math.floor((Date.parse(now) - Date.parse(openedAt)) / 1000));
  if (visible === null) return since === null ? null : Math.min(since, PAUSE_SECONDS);
  return Math.max(0, Math.floor(Math.min(visible, since ?? MOST_SECONDS, MOST_SECONDS)));
}
