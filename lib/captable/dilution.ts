/** Loss of ownership both ways: 10% to 8% is 2 points and 20 percent. Fractions; `percent` null where nothing was owned before. */
export type Dilution = { before: number; after: number; points: number; percent: number | null };

export const dilutionOf = (before: number, after: number): Dilution => ({ before, after, points: before - after, percent: before > 0 ? 1 - after / before : null });
