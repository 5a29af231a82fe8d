/** Every trend method under-forecast 2023 to 2026: events given less than 5% happened 19% of the time, so no figure beyond these is printed. */
const LOWEST = 0.05;
const HIGHEST = 0.95;

/** A probability in words and whole percent: "under 5%", "34%", "over 95%". */
export function shownAs(p: number): string {
  if (p < LOWEST) return "under 5%";
  return p > HIGHEST ? "over 95%" : `${Math.round(p * 100)}%`;
}
