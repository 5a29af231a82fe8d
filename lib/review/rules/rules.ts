import { due } from "./due.ts";
import { feature } from "./feature.ts";
import { figuresExpired } from "./figures-expired.ts";
import { markAndRunway } from "./mark-and-runway.ts";
import { offPath } from "./off-path.ts";
import { pinned } from "./pinned.ts";
import { raiseBy } from "./raise-by.ts";
import type { Rule } from "./rule.ts";
import { verdict } from "./verdict.ts";

/** Every reason to be on the agenda, in the order in which an item tells them. */
export const RULES: readonly Rule[] = [verdict, raiseBy, offPath, figuresExpired, markAndRunway, feature, due, pinned];
