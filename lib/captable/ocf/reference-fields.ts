export const OCF_KINDS = ["issuer", "stakeholder", "security", "class", "plan", "legend", "vesting-terms", "vesting-condition", "valuation", "trigger", "object"] as const;
export type OcfKind = (typeof OCF_KINDS)[number];

/** Fields that name another object, and of which kind; other `..._id` fields (custom_id, tax_id) are texts of their own. */
export const REFERENCE_FIELDS: Readonly<Record<string, OcfKind>> = {
  issuer_id: "issuer",
  stakeholder_id: "stakeholder",
  security_id: "security",
  security_ids: "security",
  balance_security_id: "security",
  resulting_security_id: "security",
  resulting_security_ids: "security",
  stock_class_id: "class",
  stock_class_ids: "class",
  converts_to_stock_class_id: "class",
  stock_plan_id: "plan",
  stock_plan_ids: "plan",
  stock_legend_ids: "legend",
  vesting_terms_id: "vesting-terms",
  vesting_condition_id: "vesting-condition",
  next_condition_ids: "vesting-condition",
  relative_to_condition_id: "vesting-condition",
  valuation_id: "valuation",
  trigger_id: "trigger",
  split_transaction_id: "object",
  issuance_ids: "object",
  object_id: "object",
};
