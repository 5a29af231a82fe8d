/** What a bank row can be, and where it can belong. */
export const ROLES = ["operating", "refund", "transfer", "card-payment", "payout", "financing", "one-off"] as const;
export const CATEGORIES = ["revenue", "payroll", "costOfRevenue", "inference", "marketing", "other"] as const;
