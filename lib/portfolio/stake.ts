import type { Currency, Minor } from "#lib/money.ts";

/**
 * What all funds together have in a company, in the book's currency. `exposure`: cost not yet returned; `atRisk`: all of it where cash
 * ends within 12 months with no signed money, or else 0. Null: not known; no stake at all is no Stake.
 */
export type Stake = { exposure: Minor | null; atRisk: Minor | null; currency: Currency };
