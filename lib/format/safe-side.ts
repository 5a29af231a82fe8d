/**
 * Rounds a threshold to few digits on the side on which it still holds: "at-most" down, "at-least" up. More digits
 * (`digits`, then one more at a time up to `finest` decimals) where the rounded value would pass `present`, the value
 * that the threshold is compared with, and so would say the opposite of what was computed.
 */
export function safeSide(value: number, side: "at-most" | "at-least", options: { digits?: number; finest?: number; present?: number } = {}): number {
  const { digits = 3, finest = 2, present } = options;
  if (value === 0 || !Number.isFinite(value)) return value;
  const magnitude = Math.floor(Math.log10(Math.abs(value))) + 1;
  for (let decimals = Math.min(finest, digits - magnitude); ; decimals++) {
    const rounded = roundTo(value, decimals, side);
    const between = present !== undefined && (side === "at-most" ? rounded < present && present <= value : value <= present && present < rounded);
    if (!between || decimals >= finest) return rounded;
  }
}

function roundTo(value: number, decimals: number, side: "at-most" | "at-least"): number {
  const step = 10 ** Math.abs(decimals);
  const scaled = decimals >= 0 ? value * step : value / step;
  // 64,200 computed as 64,199.99999999 is 64,200: noise of the last bits is not a reason to give away a unit.
  const nearest = Math.round(scaled);
  const whole = Math.abs(scaled - nearest) < 1e-9 * Math.max(1, Math.abs(scaled)) ? nearest : side === "at-most" ? Math.floor(scaled) : Math.ceil(scaled);
  return decimals >= 0 ? whole / step : whole * step;
}
