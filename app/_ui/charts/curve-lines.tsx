import type { CashCurveDrawing } from "#lib/charts/cash-curve.ts";

/** The curve itself: solid where it happened, dashed where it is projected. What falls outside the plot is not drawn. */
export function CurveLines({ drawing, projectionSolid = false }: { drawing: CashCurveDrawing; projectionSolid?: boolean }) {
  const { plot, nowX, minimum } = drawing;
  return (
    <>
      {/* A nested svg cuts at its edges without an id that could occur twice on a page. */}
      <svg x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} viewBox={`${plot.left} ${plot.top} ${plot.right - plot.left} ${plot.bottom - plot.top}`} overflow="hidden" fill="none" strokeLinejoin="round">
        {drawing.below ? <path d={drawing.below} className="fill-dead-soft" /> : null}
        {drawing.fan ? <path d={drawing.fan} className="fill-accent-soft" /> : null}
        {nowX === null ? null : <line x1={nowX} x2={nowX} y1={plot.top} y2={plot.bottom} className="stroke-line-strong" />}
        {minimum ? <line x1={plot.left} x2={plot.right} y1={minimum.y} y2={minimum.y} className="stroke-close" strokeWidth="1.25" strokeDasharray="6 3 1 3" /> : null}
        {drawing.tiers.map((tier) => (
          <path key={tier.label} d={tier.path} className="stroke-ink-soft" strokeWidth="1.5" strokeDasharray="2 3" />
        ))}
        <path d={drawing.history} className="stroke-accent" strokeWidth="2.25" />
        <path d={drawing.projection} className="stroke-accent" strokeWidth="2.25" strokeDasharray={projectionSolid ? undefined : "6 4"} />
      </svg>
      {minimum ? (
        <text x={plot.right - 4} y={minimum.y - 5} textAnchor="end" className="num fill-close stroke-surface text-[11px] font-medium" strokeWidth="4" strokeLinejoin="round" paintOrder="stroke">
          {minimum.label}
        </text>
      ) : null}
    </>
  );
}
