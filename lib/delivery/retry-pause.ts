/** Minutes after each failed attempt until the next: a restart, an outage, a night; with the first attempt seven in a day and a half. */
export const RETRY_PAUSES = [1, 5, 30, 120, 480, 1440] as const;

/** What is due for longer than this is not sent unasked: nobody waits for a reminder of last week. */
export const STALE_DAYS = 3;

/** Milliseconds after the `attempts`-th failure; null where it is given up. */
export function retryPause(attempts: number): number | null {
  const minutes = RETRY_PAUSES[attempts - 1];
  return minutes === undefined ? null : minutes * 60_000;
}
