import type { DomainBacktest } from "./domain-backtest.ts";
import type { RealTime } from "./real-time.ts";
import type { RulerBacktest } from "./ruler-backtest.ts";

/** With two or three independent years behind the overlapping cutoffs, differences under a fifth are noise. */
const NOISE = 0.2;

const two = (value: number): string => value.toFixed(2);

function beside(own: number, other: number, name: string): string {
  const gain = 1 - own / other;
  if (Math.abs(gain) < NOISE) return `as good as ${name} (Brier ${two(own)} and ${two(other)}: within noise)`;
  return `${gain > 0 ? "better" : "worse"} than ${name} (Brier ${two(own)} and ${two(other)})`;
}

/** What one test says, in a sentence: where the mixture beats its baselines and where it does not. */
export function rulerVerdict(name: string, { months, cutoffs, methods, noChange }: RulerBacktest): string {
  const [mixture, ...rest] = methods;
  if (!mixture) return "";
  const rivals = rest.filter(({ id }) => ["seven-months", "slow-pace"].includes(id)).map((rival) => beside(mixture.brier, rival.brier, rival.words));
  const hindsight = rest.filter((method) => method.hindsight).map((rival) => beside(mixture.brier, rival.brier, rival.words));
  const side = mixture.bias < 0 ? "too low" : "too high";
  return `${name}, ${months} months ahead, ${cutoffs.length} overlapping cutoffs: the mixture is ${beside(mixture.brier, noChange.brier, "no change")}, ${[...rivals, ...hindsight].join(", ")}. Its median was ${two(Math.abs(mixture.bias))} ${side} on average; its 80% range held ${Math.round(mixture.coverage.c80 * 100)}% of what came.`;
}

export const domainVerdict = ({ events, benchmarks, briers, skill, skillRange }: DomainBacktest): string =>
  `Single thresholds, 12 months ahead, ${events} overlapping events on ${benchmarks} benchmarks: the average of both parts has Brier ${briers.average.toFixed(3)}, ${Math.round(skill * 100)}% (90% range ${Math.round(skillRange[0] * 100)} to ${Math.round(skillRange[1] * 100)}%) less than a base rate known afterwards and ${briers.average < briers.noChange ? "less" : "more"} than no change (${briers.noChange.toFixed(3)}).`;

export function realTimeVerdict(forecasts: readonly RealTime[]): string {
  const inside = forecasts.filter((one) => one.inside).length;
  return `Made from the index as published then: ${inside} of ${forecasts.length} forecasts held what came within their 80% range. They share two outcomes, and the later one is on a refitted ruler.`;
}

export const UNTESTED = "Cost, shipping and harm have no backtest: they need resolved forecasts of one's own. P(harmed) is a labelled prior.";
