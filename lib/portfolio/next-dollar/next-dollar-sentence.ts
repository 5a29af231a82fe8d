import { formatMultiple } from "#lib/portfolio/returns/irr-words.ts";

type Ranked = { company: { name: string }; multiple: number };
export type NextDollarTold = { rescues: readonly Ranked[]; winners: readonly Ranked[]; nothing: number; unsaid: number };

/** The first line of the page: where the next dollar brings back most; lists are best first. `rest` counts who beats keeping it. */
export function nextDollarSentence({ rescues, winners, nothing, unsaid }: NextDollarTold): { headline: string; proof: string; rest: string } {
  const kept = formatMultiple(nothing);
  const all = [...rescues, ...winners];
  const best = all.reduce<Ranked | null>((top, each) => (top === null || each.multiple > top.multiple ? each : top), null);
  const silent = unsaid === 0 ? "" : `Nothing can be said about ${unsaid} ${unsaid === 1 ? "company" : "companies"}.`;
  if (best === null) return { headline: "Nobody has stated what the next dollar would bring back", proof: "", rest: silent };
  const beat = (list: readonly Ranked[], [one, many]: readonly [string, string]): string =>
    list.length === 0 ? `No ${one} is ranked` : `${list.filter(({ multiple }) => multiple > nothing).length} of ${list.length} ${list.length === 1 ? one : many} beat keeping it`;
  const rest = `${[beat(winners, ["winner", "winners"]), beat(rescues, ["rescue", "rescues"])].join("; ").replace("; No", "; no")}. ${silent}`.trim();
  if (best.multiple <= nothing) return { headline: `Keep the next dollar: no company is expected to bring back more than ${kept}`, proof: `the best is ${best.company.name} at ${formatMultiple(best.multiple)}`, rest };
  const [first] = rescues.includes(best) ? winners : rescues;
  const other = rescues.includes(best) ? "winner" : "rescue";
  return {
    headline: `The next dollar is expected to bring back most in ${best.company.name}: ${formatMultiple(best.multiple)}`,
    proof: `to keep it brings back ${kept}${first ? `, the best ${other}, ${first.company.name}, ${formatMultiple(first.multiple)}` : ""}`, rest,
  };
}
