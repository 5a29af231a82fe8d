import { Ban, CircleQuestionMark, Clock, HeartPulse, Hourglass, Scale, Sunset, TrendingDown, TrendingUp, type LucideIcon } from "lucide-react";

export type VerdictState = "alive" | "dead" | "profitable" | "profitable-trend-dead" | "fades" | "out" | "unknown";
/** What a verdict mark can show: a state, or what stands over or beside it. */
export type VerdictSign = VerdictState | "too-close" | "stale";
export type VerdictTone = "alive" | "dead" | "close" | "unknown";

export type VerdictLook = { icon: LucideIcon; tone: VerdictTone; /** In a table. */ word: string; /** At the head of a page. */ headline: string };

export const verdictLook: Record<VerdictSign, VerdictLook> = {
  alive: { icon: HeartPulse, tone: "alive", word: "Alive", headline: "Default alive" },
  dead: { icon: Hourglass, tone: "dead", word: "Dead", headline: "Default dead" },
  profitable: { icon: TrendingUp, tone: "alive", word: "Profitable", headline: "Profitable" },
  "profitable-trend-dead": { icon: TrendingDown, tone: "dead", word: "Trend dead", headline: "Profitable now, trend dead" },
  fades: { icon: Sunset, tone: "alive", word: "Fades", headline: "Fades: never profitable, never broke" },
  out: { icon: Ban, tone: "dead", word: "Out", headline: "Out of money" },
  unknown: { icon: CircleQuestionMark, tone: "unknown", word: "Unknown", headline: "Unknown" },
  "too-close": { icon: Scale, tone: "close", word: "Too close", headline: "Too close to call" },
  stale: { icon: Clock, tone: "unknown", word: "Stale", headline: "Stale" },
};

/** Whole class names, so that Tailwind sees them. */
export const toneText: Record<VerdictTone, string> = { alive: "text-alive", dead: "text-dead", close: "text-close", unknown: "text-unknown" };
export const toneSoft: Record<VerdictTone, string> = {
  alive: "bg-alive-soft text-alive",
  dead: "bg-dead-soft text-dead",
  close: "bg-close-soft text-close",
  unknown: "hatched text-ink",
};
