import { formatMajorShort } from "#lib/format/money.ts";
import type { Judgement } from "#lib/runway/judgement.ts";
import { survives, type Discretisation } from "#lib/runway/state.ts";
import { timeLabel } from "#lib/charts/axis.ts";
import { Section } from "../_ui/section.tsx";
import { VerdictMark } from "../_ui/verdict-mark.tsx";
import type { Scenario } from "./scenario.ts";

const WAYS: readonly { key: Discretisation; name: string; how: (unit: string) => string }[] = [
  { key: "growFirst", name: "Grow first", how: (unit) => `The ${unit} ahead already has the growth in it. It agrees with totals as a founder reports them: the headline.` },
  { key: "continuous", name: "Continuous", how: () => "Money flows and grows all the time. The way Trevor Blackwell's growth calculator counts." },
  { key: "startOfMonth", name: "Start first", how: (unit) => `The ${unit} ahead is like the last one, growth comes after it. The most careful of the three.` },
];

/** The same numbers, counted in each reasonable way: where they differ, nobody should be sure. */
export function Conventions({ scenario, judgement }: { scenario: Scenario; judgement: Judgement }) {
  const { conventions } = judgement;
  const survivors = conventions.marks.filter((mark) => survives(mark.state)).length;
  const lead =
    conventions.agree === conventions.of
      ? `All ${conventions.of} agree, so the verdict does not hang on how growth is counted.`
      : `Alive in ${survivors} of ${conventions.of}: the verdict hangs on when in a ${scenario.period} growth is counted, so it is too close to call.`;
  return (
    <Section title="The same numbers, counted three ways" lead={lead}>
      <ul className="grid overflow-hidden rounded-md border bg-surface md:grid-cols-3">
        {WAYS.map(({ key, name, how }) => {
          const { state, capitalNeeded, cashZeroPeriods } = judgement[key];
          const end = cashZeroPeriods === null ? null : timeLabel({ unit: scenario.period, origin: scenario.asOf }, cashZeroPeriods);
          return (
            <li key={key} className="flex flex-col gap-1.5 px-4 py-3 shadow-[1px_0_0_var(--line),0_1px_0_var(--line)]">
              <div className="flex items-center justify-between gap-3">
                <h3 className="text-base">{name}</h3>
                <VerdictMark sign={state} />
              </div>
              <p className="num text-sm">
                {capitalNeeded === null ? "No amount of cash would be enough" : capitalNeeded === 0 ? "Needs no cash" : `Needs ${formatMajorShort(capitalNeeded, scenario.currency)} of cash`}
                {end === null ? "" : `; cash ends ${end}`}.
              </p>
              <p className="text-sm text-ink-soft">{how(scenario.period)}</p>
            </li>
          );
        })}
      </ul>
      <p className="text-sm text-ink-soft">With monthly figures a company is counted twelve ways: these three, each with growth over 3 and 6 months and with costs of the last month and of the last three.</p>
    </Section>
  );
}
