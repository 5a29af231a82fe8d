import { type Answer, known, unknown } from "#lib/answer.ts";

export type MultiplesInput = { paidIn: number | null; distributed: number | null; nav: number | null; invested?: number | null };
export type Multiples = Record<"dpi" | "rvpi" | "tvpi" | "moic", Answer<number>>;

const ratio = (top: number | null, bottom: number | null, topName: string, bottomName: string): Answer<number> => {
  if (top === null) return unknown(`The ${topName} is not known.`);
  if (bottom === null) return unknown(`The ${bottomName} is not known.`);
  return bottom > 0 ? known(top / bottom) : unknown(`Nothing is ${bottomName} yet.`);
};

/**
 * DPI = distributed / paid in, RVPI = net asset value / paid in, TVPI = DPI + RVPI; MOIC = (distributed + net asset value) / invested.
 * All amounts in one unit; paid in holds fees, invested does not.
 */
export function multiplesOf({ paidIn, distributed, nav, invested = null }: MultiplesInput): Multiples {
  const total = distributed === null || nav === null ? null : distributed + nav;
  return {
    dpi: ratio(distributed, paidIn, "sum distributed", "paid in"),
    rvpi: ratio(nav, paidIn, "net asset value", "paid in"),
    tvpi: ratio(total, paidIn, distributed === null ? "sum distributed" : "net asset value", "paid in"),
    moic: ratio(total, invested, distributed === null ? "sum distributed" : "net asset value", "invested"),
  };
}
