import type { AccountKind, Category, EntryFlag, Role } from "./entry.ts";

/** A word rule: the first whose words occur as whole words decides. `*` at a word's end lets it go on. */
export type WordRule = {
  id: string;
  words: readonly string[];
  role: Role;
  category: Category | null;
  why: string;
  /** Only money arriving, or only money leaving. */
  direction?: "in" | "out";
  accounts?: readonly AccountKind[];
  flag?: EntryFlag;
};

/** What a person taught: entries whose wording contains the pattern (case, accents and punctuation aside). Longer patterns win. */
export type UserRule = {
  id: string;
  pattern: string;
  field: "description" | "counterparty" | "any";
  role: Role;
  category: Category | null;
};
