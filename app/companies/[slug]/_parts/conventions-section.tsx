import type { CostLevel, Mark } from "#lib/runway/conventions.ts";
import { DIMENSION_WORDS } from "#lib/runway/sentence.ts";
import { type Discretisation, survives } from "#lib/runway/state.ts";
import { ConventionsStrip } from "#app/_ui/charts/conventions-strip.tsx";
import { Section } from "#app/_ui/section.tsx";
import type { CompanyData } from "./company-data.ts";

const DISCRETISATION: Record<Discretisation, string> = { growFirst: "month by month", continuous: "continuously", startOfMonth: "from each month's start" };
const COST: Record<CostLevel, string> = { "last-month": "last month's costs", "three-month-mean": "the mean of three months' costs" };

/** "alive in 7 of 12; decided by the growth window" */
export function conventionWords({ marks, decidedBy, flags }: CompanyData["verdict"]): string {
  const alive = marks.filter((mark) => survives(mark.state)).length;
  const of = marks.length;
  if (alive === of) return `Alive in ${of} of ${of}.`;
  if (alive === 0) return `Dead in ${of} of ${of}.`;
  const close = flags.includes("too-close-to-call") ? "Too close: alive" : "Alive";
  return `${close} in ${alive} of ${of}; decided by ${decidedBy === null ? "several choices" : DIMENSION_WORDS[decidedBy]}.`;
}

export function ConventionsSection({ verdict }: { verdict: CompanyData["verdict"] }) {
  if (verdict.marks.length === 0) return null;
  return (
    <Section title="Under every convention" lead={conventionWords(verdict)}>
      <div className="rounded-md border bg-surface p-4">
        <ConventionsStrip marks={verdict.marks.map((mark) => ({ label: labelOf(mark), group: DISCRETISATION[mark.discretisation], state: mark.state }))} />
      </div>
    </Section>
  );
}

const labelOf = ({ discretisation, growthWindow, costLevel }: Mark): string =>
  [
    `Counted ${DISCRETISATION[discretisation]}`,
    growthWindow === null ? null : `growth over ${growthWindow} months`,
    costLevel === null ? null : COST[costLevel],
  ]
    .filter((part) => part !== null)
    .join(", ");
