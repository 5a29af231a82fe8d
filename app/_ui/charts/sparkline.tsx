import { drawSparkline } from "#lib/charts/sparkline.ts";

export type SparklineProps = { values: readonly (number | null)[]; /** What it shows, in words: "Cash, Jan to Oct 2026: $1.2M to $0.4M". */ label: string };

/** A word-sized line; gaps stay gaps. */
export function Sparkline({ values, label }: SparklineProps) {
  const { path, end, zeroY } = drawSparkline(values, { width: 84, height: 24 });
  return (
    <svg viewBox="0 0 84 24" width="84" height="24" role="img" aria-label={label} className="inline-block align-middle">
      {zeroY === null ? null : <line x1="2" x2="82" y1={zeroY} y2={zeroY} className="stroke-line-strong" strokeDasharray="2 2" />}
      <path d={path} fill="none" className="stroke-accent" strokeWidth="1.5" strokeLinejoin="round" />
      {end ? <circle cx={end.x} cy={end.y} r="2" className="fill-accent" /> : null}
    </svg>
  );
}
