import { cashChanged } from "./cash-changed.ts";
import { cashGap } from "./cash-gap.ts";
import { cashNegative } from "./cash-negative.ts";
import { expensesChanged } from "./expenses-changed.ts";
import { monthNotOver } from "./month-not-over.ts";
import { revenueChanged } from "./revenue-changed.ts";
import { revenueNegative } from "./revenue-negative.ts";
import type { Rule } from "./rule.ts";

/** Everything that is asked after at once, in the order in which it is asked. */
export const RULES: readonly Rule[] = [monthNotOver, cashNegative, revenueNegative, revenueChanged, expensesChanged, cashGap, cashChanged];
