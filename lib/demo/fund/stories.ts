import { STORIES_OF_DOUBT } from "./stories-of-doubt.ts";
import { STORIES_THAT_DIE } from "./stories-that-die.ts";
import { STORIES_THAT_SURVIVE } from "./stories-that-survive.ts";
import type { Story } from "./story.ts";

/** The invented companies with what the engine must say of each, in the order of the portfolio's first view. */
export const STORIES: readonly Story[] = [...STORIES_THAT_DIE, ...STORIES_OF_DOUBT, ...STORIES_THAT_SURVIVE];
