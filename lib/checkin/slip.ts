import { isMinor, type Minor } from "#lib/money.ts";

const FACTORS = [10, 100, 1000];

/** The amount that was meant, if one slip makes it fit: a digit or the thousands too many or too few, or the wrong sign. `fits`: how far each is from what was expected, Infinity where it does not fit. */
export function slipOf(told: Minor, fits: (meant: number) => number): Minor | null {
  const meant = [...FACTORS.flatMap((factor) => [told * factor, Math.round(told / factor)]), -told].filter((each): each is Minor => isMinor(each) && each !== told && each !== 0);
  const best = meant.reduce<{ amount: Minor; off: number } | null>((found, amount) => {
    const off = fits(amount);
    return Number.isFinite(off) && (found === null || off < found.off) ? { amount, off } : found;
  }, null);
  return best?.amount ?? null;
}
