import type { CashCurveDrawing, CurveMarkKind } from "#lib/charts/cash-curve.ts";

const TONE: Record<CurveMarkKind, string> = { "break-even": "text-alive", "cash-zero": "text-dead", "raise-by": "text-accent", deadline: "text-close", event: "text-ink-soft" };

/** Flags above the plot, a line down from each, and a dot where it stands on the curve; each kind has its own shape. */
export const CurveMarks = ({ marks }: { marks: CashCurveDrawing["marks"] }) => (
  <g className="text-[11px] font-semibold">
    {marks.map((mark, index) => (
      <line key={index} x1={mark.x} x2={mark.x} y1={mark.labelY - 9} y2={mark.y} className={TONE[mark.kind]} stroke="currentColor" strokeDasharray={mark.dot ? undefined : "2 3"} />
    ))}
    {marks.map((mark, index) => (
      <g key={index} className={TONE[mark.kind]}>
        {mark.dot ? <Shape kind={mark.kind} x={mark.x} y={mark.y} /> : null}
        <text x={mark.labelX} y={mark.labelY} fill="currentColor" className="stroke-surface" strokeWidth="4" strokeLinejoin="round" paintOrder="stroke">
          {mark.label}
        </text>
      </g>
    ))}
  </g>
);

function Shape({ kind, x, y }: { kind: CurveMarkKind; x: number; y: number }) {
  const style = { fill: "currentColor", className: "stroke-surface", strokeWidth: 2 } as const;
  if (kind === "cash-zero") return <path d={`M${x},${y - 7}L${x + 7},${y}L${x},${y + 7}L${x - 7},${y}Z`} {...style} />;
  if (kind === "break-even") return <circle cx={x} cy={y} r="6" {...style} />;
  return <rect x={x - 4.5} y={y - 4.5} width="9" height="9" {...style} />;
}
