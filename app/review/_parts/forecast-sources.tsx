import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { Attribution } from "../../features/_parts/attribution.tsx";

/** Whose data it is, where one of these items rests on published measures of AI progress. */
export const ForecastSources = ({ items }: { items: readonly { kinds: readonly string[] }[] }) => (items.some(({ kinds }) => kinds.includes("feature")) ? <Attribution text={ATTRIBUTION} /> : null);
