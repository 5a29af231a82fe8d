import { lexAmount, plainDecimal, type DecimalSign } from "./amount-text.ts";

/** Approximate value of a cell, for weighing evidence only; null where it holds no amount. */
export function roughAmount(cell: string, decimal: DecimalSign): number | null {
  const written = lexAmount(cell.split(/<br\s*\/?>/i)[0] as string);
  const plain = written && plainDecimal(written.core, decimal);
  if (!written || plain === null) return null;
  return written.negative ? -Number(plain) : Number(plain);
}
