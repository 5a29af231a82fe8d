export type NoteTerms = { capPrice: number | null; discount: number; roundPrice: number | null };
export type NoteConversion = { conversionPrice: number | null; shares: number | null };

/** Conversion price = the lower of round price x (1 - discount) and cap / shares that it counts; shares = (principal + interest) / price. */
export function convertNote(owed: number, { capPrice, discount, roundPrice }: NoteTerms): NoteConversion {
  const prices = [capPrice, roundPrice === null ? null : roundPrice * (1 - discount)].filter((price) => price !== null);
  if (prices.length === 0) return { conversionPrice: null, shares: null };
  const conversionPrice = Math.min(...prices);
  return { conversionPrice, shares: owed / conversionPrice };
}
