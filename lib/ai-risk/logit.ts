/** The log-odds of a probability; -Infinity at 0, Infinity at 1. */
export const logit = (p: number): number => Math.log(p) - Math.log1p(-p);
