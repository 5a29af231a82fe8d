/** What rows are called on screen. */
export const LINE_WORDS: Record<string, string> = {
  revenue: "Revenue", expenses: "Expenses", payroll: "Payroll", costOfRevenue: "Cost of revenue", inference: "AI inference and cloud", marketing: "Marketing", other: "Other expenses",
  oneOffIn: "One-off in", oneOffOut: "One-off out", financingIn: "Financing in", financingOut: "Financing out", moved: "Moved between own accounts",
};
export const ROLE_WORDS: Record<string, string> = {
  operating: "Operating", refund: "Refund", transfer: "Transfer between own accounts", "card-payment": "Card payment", payout: "Payout of a processor", financing: "Financing", "one-off": "One-off",
};
export const options = (words: Readonly<Record<string, string>>, names: readonly string[] = Object.keys(words)) => names.map((value) => ({ value, label: words[value] ?? value }));
