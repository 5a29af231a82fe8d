import { formatDay } from "#lib/format/date.ts";
import { verdictSentence } from "#lib/format/verdict-sentence.ts";
import type { Day } from "#lib/date.ts";
import type { Judgement, Missing } from "#lib/runway/judgement.ts";
import { survives } from "#lib/runway/state.ts";
import { classNames } from "../_ui/class-names.ts";
import { toneText, verdictLook, type VerdictSign } from "../_ui/verdict-look.ts";
import type { Scenario } from "./scenario.ts";

const MISSING: Record<Missing, string> = { cash: "cash", months: "months", revenue: "revenue", expenses: "costs", "all-zero": "revenue or costs above 0", growth: "growth of revenue" };

export type VerdictLineProps = { scenario: Scenario | null; judgement: Judgement | null; today: Day };

/** The page's first line: icon, verdict, and the numbers that prove it. */
export function VerdictLine({ scenario, judgement, today }: VerdictLineProps) {
  const tooClose = judgement?.flags.includes("too-close-to-call") ?? false;
  const sign: VerdictSign = tooClose ? "too-close" : (judgement?.state ?? "unknown");
  const { icon: Icon, tone } = verdictLook[sign];
  const { verdict, proof } =
    scenario && judgement
      ? verdictSentence({
          ...judgement,
          tooClose: tooClose ? { survive: judgement.conventions.marks.filter((mark) => survives(mark.state)).length, of: judgement.conventions.of, decidedBy: "when growth is counted" } : null,
          usableCash: scenario.cash === null ? null : scenario.cash - scenario.minimumCash,
          keepsMinimum: scenario.minimumCash > 0,
          currency: scenario.currency,
          today,
          missing: judgement.missing.map((each) => MISSING[each]),
        })
      : { verdict: "No verdict.", proof: "A marked field cannot be read; it says how to write it." };
  return (
    <div className="flex gap-3 sm:gap-4">
      <span className={classNames("mt-0.5 flex size-9 shrink-0 items-center justify-center rounded-md sm:size-11", tone === "unknown" ? "hatched" : "", { alive: "bg-alive-soft", dead: "bg-dead-soft", close: "bg-close-soft", unknown: "" }[tone], toneText[tone])}>
        <Icon aria-hidden className="size-5 sm:size-6" />
      </span>
      <div className="flex min-w-0 flex-col gap-1">
        <h1 aria-live="polite" className="text-xl font-normal text-pretty tracking-tight sm:text-2xl">
          <strong className={classNames("font-semibold", toneText[tone])}>{verdict}</strong> {proof}
        </h1>
        {scenario && judgement ? <Second scenario={scenario} judgement={judgement} /> : null}
      </div>
    </div>
  );
}

const raiseWords = (raiseBy: Day, asOf: Day): string =>
  raiseBy >= asOf ? `a raise takes six months: start by ${formatDay(raiseBy)}` : `too late for a raise of six months, which had to start by ${formatDay(raiseBy)}`;

function Second({ scenario, judgement }: { scenario: Scenario; judgement: Judgement }) {
  const { conventions, raiseBy, fatalPinch, flags } = judgement;
  const parts = [
    conventions.of > 0 ? `${conventions.agree} of ${conventions.of} ways to count agree` : null,
    raiseBy ? raiseWords(raiseBy, scenario.asOf) : null,
    fatalPinch ? "fatal pinch: growth too slow for investors to count on, and too little time to turn" : null,
    flags.includes("beyond-horizon") ? "dates more than ten years out are not given" : null,
    `as of ${formatDay(scenario.asOf)}`,
  ].filter((part) => part !== null);
  return <p className="text-ink-soft first-letter:uppercase">{parts.join("; ")}.</p>;
}
