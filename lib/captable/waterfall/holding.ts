export const PARTICIPATIONS = ["non-participating", "participating", "capped"] as const;
export type Participation = (typeof PARTICIPATIONS)[number];

/**
 * One class at an exit, in major units. `preference`: invested x multiple, 0 for common and options; `cap`: most that a capped class
 * takes without converting, preference included; `strike`: what an option pays in a share; rank 1 is paid first.
 */
export type Holding = { name: string; shares: number; preference: number; participation: Participation; cap: number | null; rank: number; strike: number };

/** What a class takes when every sharing share gets `value`, once all preferences are paid in full. It converts or exercises only when that pays more. */
export function claimAt({ shares, preference, participation, cap, strike }: Holding, value: number): number {
  if (strike > 0) return shares * Math.max(0, value - strike);
  const converted = shares * value;
  if (participation === "non-participating") return Math.max(preference, converted);
  if (participation === "participating") return preference + converted;
  return Math.max(Math.min(preference + converted, cap ?? Infinity), converted);
}

/** Values a share at which the claim begins to rise by another amount a share. */
export function turnsOf({ shares, preference, participation, cap, strike }: Holding): number[] {
  if (shares === 0) return [];
  if (strike > 0) return [strike];
  if (participation === "non-participating") return preference > 0 ? [preference / shares] : [];
  return participation === "capped" && cap !== null ? [(cap - preference) / shares, cap / shares] : [];
}

/** Shares that take part in what is shared just above this value a share. */
export function sharingAt({ shares, preference, participation, cap, strike }: Holding, value: number): number {
  if (strike > 0) return value > strike ? shares : 0;
  if (participation === "participating") return shares;
  const converted = shares * value;
  if (participation === "non-participating") return converted > preference ? shares : 0;
  return preference + converted < (cap ?? Infinity) || converted > (cap ?? Infinity) ? shares : 0;
}

/** Does it give up its preference at this value a share? On a tie it keeps it. */
export function convertsAt({ shares, preference, participation, cap, strike }: Holding, value: number): boolean {
  if (strike > 0 || preference === 0) return false;
  const kept = participation === "capped" ? cap : participation === "non-participating" ? preference : null;
  // Equal but for what rounding adds is a tie.
  return kept !== null && shares * value > kept * (1 + 1e-12);
}
