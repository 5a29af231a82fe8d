/** Cents that add up to `total`: each amount rounded down, then one more cent where most was cut off; on a tie to the earlier one. */
export function wholeCents(amounts: readonly number[], total: number): number[] {
  const cents = amounts.map((amount) => Math.floor(amount * 100));
  const cut = amounts.map((amount, i) => ({ i, rest: amount * 100 - (cents[i] as number) })).sort((a, b) => b.rest - a.rest);
  let missing = total - cents.reduce((sum, each) => sum + each, 0);
  for (const { i } of cut) {
    if (missing <= 0) break;
    cents[i] = (cents[i] as number) + 1;
    missing -= 1;
  }
  // Rounding of amounts near 9e13 may have made a cent too many: it is taken where least was cut off.
  for (const { i } of cut.reverse()) {
    if (missing >= 0) break;
    if ((cents[i] as number) > 0) {
      cents[i] = (cents[i] as number) - 1;
      missing += 1;
    }
  }
  return cents;
}
