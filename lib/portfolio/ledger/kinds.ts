/** What a company stands on. */
export const TAG_KINDS = ["model-provider", "inference-price", "export-controlled-chips", "cloud", "customer", "regulation", "other"] as const;
export type TagKind = (typeof TAG_KINDS)[number];
export const TAG_BASES = ["revenue", "cost"] as const;

export const HOLDER_KINDS = ["fund", "investor", "founder", "employee", "other"] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

export const PARTICIPATIONS = ["non-participating", "participating", "capped"] as const;

/** What stands in a cap table: shares, options granted or still free, warrants, and what turns into shares later. */
export const HOLDING_KINDS = ["shares", "option", "pool", "warrant", "safe", "note"] as const;
export type HoldingKind = (typeof HOLDING_KINDS)[number];

export const FORECAST_OUTCOMES = ["failed", "survived", "void"] as const;
export type ForecastOutcome = (typeof FORECAST_OUTCOMES)[number];

/** What is assumed of a failure: an exit value, an exit as a share of what the preferred classes put in, or the loss itself as a share. */
export const LOSS_KINDS = ["exit", "exit-share", "loss"] as const;
