"use client";

import { useEffect, useRef, useState } from "react";
import { Building2, Link2, RotateCcw } from "lucide-react";
import type { Day } from "#lib/date.ts";
import { judgeRates, RAISE_LEAD_MONTHS } from "#lib/runway/judge-rates.ts";
import { Button } from "../_ui/button.tsx";
import { LinkButton } from "../_ui/link-button.tsx";
import { notify } from "../_ui/toast.tsx";
import { Conventions } from "./conventions.tsx";
import { LeverList } from "./lever-list.tsx";
import { isKnown } from "./projection.ts";
import { RateChart } from "./rate-chart.tsx";
import { ScenarioFields } from "./scenario-fields.tsx";
import { exampleTexts, queryOfTexts, readScenario, type FieldName, type Scenario, type Texts } from "./scenario.ts";
import { VerdictLine } from "./verdict-line.tsx";

export type CalculatorProps = { initial: Texts; example: boolean; today: Day };

/** Every number, its verdict, and the address that carries both. */
export function Calculator({ initial, example, today }: CalculatorProps) {
  const [texts, setTexts] = useState(initial);
  const [touched, setTouched] = useState(!example);
  const settle = useAddress();
  const { scenario, faults } = readScenario(texts);
  const judgement = scenario ? judge(scenario) : null;
  const change = (name: FieldName, text: string, settled = false) => {
    const next = { ...texts, [name]: text };
    setTexts(next);
    setTouched(true);
    settle(next, settled ? 0 : 200);
  };
  const restart = () => {
    const next = exampleTexts(today);
    setTexts(next);
    setTouched(false);
    settle(next, 0);
  };
  const query = queryOfTexts(texts);
  return (
    <div className="grid grid-cols-1 items-start gap-x-8 gap-y-6 lg:grid-rows-[auto_1fr] lg:grid-cols-[19.5rem_minmax(0,1fr)]">
      <div className="lg:col-start-2">
        <VerdictLine scenario={scenario} judgement={judgement} today={today} />
      </div>
      <div className="flex flex-col gap-5 lg:col-start-1 lg:sticky lg:top-18 lg:row-span-2 lg:row-start-1">
        <ScenarioFields texts={texts} faults={faults} today={today} onChange={change} />
        {touched ? null : <p className="border-l-2 border-accent pl-3 text-sm text-ink-soft">These are example numbers. Type over them, or drag the dots on the curves.</p>}
        <div className="no-print flex flex-wrap gap-2">
          <Button onClick={() => copyLink(query)}>
            <Link2 aria-hidden className="size-4" />
            Copy link
          </Button>
          <Button tone="plain" onClick={restart}>
            <RotateCcw aria-hidden className="size-4" />
            Start over
          </Button>
          <LinkButton href={`/companies/new?${query}`} prefetch={false} tone="primary" className="w-full">
            <Building2 aria-hidden className="size-4" />
            Keep this as a company
          </LinkButton>
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-6 lg:col-start-2">
        {scenario && judgement && isKnown(scenario) && judgement.state !== "unknown" ? (
          <>
            <div className="rounded-md border bg-surface p-3 sm:p-4">
              <RateChart scenario={scenario} judgement={judgement} onChange={change} />
            </div>
            <section aria-label="What would flip it" className="flex flex-col gap-3">
              <h2 className="text-lg">What it takes, one number at a time</h2>
              <LeverList scenario={scenario} judgement={judgement} onTry={(name, text) => change(name, text, true)} />
            </section>
            <Conventions scenario={scenario} judgement={judgement} />
          </>
        ) : (
          <p className="hatched flex h-96 items-center justify-center rounded-md border p-6 text-center">
            <span className="rounded-sm bg-surface px-3 py-1.5">The curve comes back with the verdict.</span>
          </p>
        )}
      </div>
    </div>
  );
}

const judge = ({ cash, revenue, costs, growth, costGrowth, minimumCash, period, asOf }: Scenario) =>
  judgeRates({ cash, revenue, expenses: costs, growth, expenseGrowth: costGrowth, growthAmount: null, unit: period, minimumCash, raiseLeadMonths: RAISE_LEAD_MONTHS, asOf, events: [] });

async function copyLink(query: string): Promise<void> {
  const address = new URL(`/calculator?${query}`, window.location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    notify({ title: "Link copied", description: "It carries these numbers; nothing is stored." });
  } catch {
    notify({ title: "The browser did not allow the copy", description: "The address bar has the same link." });
  }
}

/** Keeps the address in step, not more often than a browser likes. */
function useAddress(): (texts: Texts, delay: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (texts, delay) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => window.history.replaceState(null, "", `/calculator?${queryOfTexts(texts)}`), delay);
  };
}
