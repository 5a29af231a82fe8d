import { z } from "zod";

const verdict = z.object({ sign: z.string(), headline: z.string(), rest: z.string(), cashZero: z.string().nullable() });

/** The verdict before and after what was sent, as it was told; `sign`: its state, or "too-close" or "stale". */
export const Effect = z.object({ before: verdict, after: verdict });
export type Effect = z.output<typeof Effect>;
