import { CircleStop, CloudLightning, Combine, FastForward, ShieldCheck, Tag, TrendingDown } from "lucide-react";
import { OUTCOME_WORDS, type Outcome } from "#lib/ai-risk/history/outcome.ts";
import { Badge } from "#app/_ui/badge.tsx";

const ICONS = { survived: ShieldCheck, harmed: TrendingDown, ended: CircleStop, overtaken: FastForward, absorbed: Combine, cheaper: Tag, feared: CloudLightning } as const;
const TONES: Partial<Record<Outcome, "alive" | "dead">> = { survived: "alive", harmed: "dead" };

/** What came of a product, by icon and word. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const Icon = ICONS[outcome];
  return (
    <Badge tone={TONES[outcome]} icon={<Icon aria-hidden />}>
      {OUTCOME_WORDS[outcome]}
    </Badge>
  );
}
