/** What kinds of rows are called on a screen. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  common: "Common shares", preferred: "Preferred shares", safe: "SAFE", note: "Convertible note", warrant: "Warrant",
  dividend: "Dividend", sale: "Sale of a part", exit: "Exit", "write-off": "Write-off",
  "last-round": "Last round", calibrated: "Calibrated", milestone: "Milestone", "written-down": "Written down", "written-off": "Written off",
  call: "Capital called", fee: "Fee", expense: "Expense", distribution: "Distribution",
};

export const TABLE_WORDS = { investment: "Investment", proceeds: "Proceeds", mark: "Mark", "fund-flow": "Fund flow" } as const;
export const choices = (kinds: readonly string[]) => kinds.map((value) => ({ value, label: KIND_WORDS[value] ?? value }));
