"use client";

import type { RateCurveDrawing } from "#lib/charts/rate-curve.ts";
import { formatMajorPlain } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { DragHandle } from "./drag-handle.tsx";
import type { GripEvents, Held } from "./grip.ts";
import type { KnownScenario } from "./projection.ts";
import type { FieldName } from "./scenario.ts";

export type RateHandlesProps = GripEvents & { drawing: RateCurveDrawing; scenario: KnownScenario; grips: Held };

/** The six numbers of the scenario, each where it stands on the curves. */
export function RateHandles({ drawing, scenario, grips, onHold, onRelease, onChange }: RateHandlesProps) {
  const { flow, cash, x, flowY, cashY } = drawing;
  const { revenue, costs, currency, period, minimumCash } = scenario;
  const growth = scenario.growth ?? 0;
  const within = (y: number, plot: typeof flow) => Math.min(plot.bottom, Math.max(plot.top, y));
  const money = (amount: number) => formatMajorPlain(amount, currency);
  const rate = (fraction: number) => `${formatPercent(fraction)} a ${period}`;
  const amount = (name: FieldName, value: number, settled: boolean) => onChange(name, value.toLocaleString("en-US", { maximumFractionDigits: 2 }), settled);
  const percent = (name: FieldName, fraction: number, settled: boolean) => onChange(name, String(Number((Math.min(10, Math.max(-0.99, fraction)) * 100).toFixed(1))), settled);
  const flowStep = stepOf(grips.domain.flowHigh);
  const cashStep = stepOf(grips.domain.cashHigh);
  const level = (name: FieldName, value: number, step: number, least = 0) => ({
    onStep: (steps: number) => amount(name, Math.max(least, snap(value, step) + steps * step), true),
    toValue: (v: number) => amount(name, Math.max(least, snap(v, step)), false),
  });
  const slope = (name: FieldName, now: number, base: number, at: number) => ({
    onStep: (steps: number) => percent(name, now + steps * 0.001, true),
    toValue: (v: number) => percent(name, (Math.max(v, base * 1e-6) / base) ** (1 / at) - 1, false),
  });
  const all = [
    { label: `Revenue a ${period}`, at: 0, value: revenue, text: money(revenue), scale: flowY, plot: flow, tone: "text-accent", ...level("revenue", revenue, flowStep) },
    { label: `Costs a ${period}`, at: 0, value: costs, text: money(costs), scale: flowY, plot: flow, tone: "text-ink", ...level("costs", costs, flowStep) },
    ...(revenue > 0 && grips.revenueAt > 0
      ? [{ label: "Growth of revenue", at: grips.revenueAt, value: growth, level: revenue * (1 + growth) ** grips.revenueAt, text: rate(growth), scale: flowY, plot: flow, tone: "text-accent", ...slope("growth", growth, revenue, grips.revenueAt) }]
      : []),
    ...(costs > 0 && grips.costsAt > 0
      ? [{ label: "Growth of costs", at: grips.costsAt, value: scenario.costGrowth, level: costs * (1 + scenario.costGrowth) ** grips.costsAt, text: rate(scenario.costGrowth), scale: flowY, plot: flow, tone: "text-ink", ...slope("cost-growth", scenario.costGrowth, costs, grips.costsAt) }]
      : []),
    { label: "Cash", at: 0, value: scenario.cash, text: money(scenario.cash), scale: cashY, plot: cash, tone: "text-accent", ...level("cash", scenario.cash, cashStep, -Infinity) },
    { label: "Minimum cash", at: grips.domain.to, value: minimumCash, text: `${money(minimumCash)} kept`, scale: cashY, plot: cash, tone: "text-close", ...level("minimum", minimumCash, cashStep) },
  ];
  return all.map(({ at, scale, plot, toValue, ...handle }) => (
    <DragHandle
      key={handle.label}
      x={x(at)}
      y={within(scale("level" in handle ? handle.level : handle.value), plot)}
      label={handle.label}
      value={handle.value}
      text={handle.text}
      tone={handle.tone}
      side={at === 0 ? "right" : "left"}
      onStep={handle.onStep}
      onHold={onHold}
      onMove={(y) => toValue(scale.invert(y))}
      onRelease={onRelease}
    />
  ));
}

/** A round step of about a two hundredth of what is drawn: what a pixel or a key press changes. */
const stepOf = (high: number): number => 10 ** Math.floor(Math.log10(Math.max(high, 1) / 40)) / (high < 40 ? 1 : 2);
const snap = (value: number, step: number): number => Number((Math.round(value / step) * step).toPrecision(12));
