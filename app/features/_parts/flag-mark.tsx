import { CircleQuestionMark, Clock, ShieldCheck, TriangleAlert, Zap } from "lucide-react";
import { type Standing, STANDING_WORDS } from "#lib/ai-risk/register/standing.ts";
import { Badge } from "#app/_ui/badge.tsx";

const FLAGS = {
  red: { icon: Zap, tone: "dead", word: "At risk" },
  amber: { icon: TriangleAlert, tone: "close", word: "Watch" },
  none: { icon: ShieldCheck, tone: undefined, word: "Not soon" },
} as const;
const USABLE: readonly Standing[] = ["fresh", "stale-data", "old", "expired"];

/** Icon and word of a forecast; what cannot be relied on says so instead, or beside. `only` one of the two, where they stand apart. */
export function FlagMark({ flag, standing, shipped, only }: { flag: keyof typeof FLAGS | null; standing: Standing; shipped: boolean; only?: "flag" | "standing" }) {
  const shown = flag !== null && USABLE.includes(standing);
  const { icon: Icon, tone, word } = FLAGS[flag ?? "none"];
  return (
    <span className="inline-flex flex-wrap gap-1">
      {shown && only !== "standing" ? (
        <Badge tone={tone} icon={<Icon aria-hidden />}>
          {shipped ? "Shipped" : word}
        </Badge>
      ) : null}
      {standing === "fresh" || only === "flag" ? null : (
        <Badge tone="unknown" icon={shown ? <Clock aria-hidden /> : <CircleQuestionMark aria-hidden />}>
          {STANDING_WORDS[standing]}
        </Badge>
      )}
    </span>
  );
}
