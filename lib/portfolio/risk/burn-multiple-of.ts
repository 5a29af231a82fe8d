/**
 * Net burn over net new yearly revenue, both a month: burn / (12 x (R - R / (1 + g))), every revenue counted as recurring, since rows do not
 * tell it apart. Null where either is not known, nothing is burnt or revenue does not grow: no multiple describes that. `growth`: ln(1 + g).
 */
export function burnMultipleOf({ netBurn, revenue, growth }: { netBurn: number | null; revenue: number | null; growth: number | null }): number | null {
  if (netBurn === null || revenue === null || growth === null || netBurn <= 0 || growth <= 0 || revenue <= 0) return null;
  return netBurn / (12 * revenue * (1 - Math.exp(-growth)));
}
