import { drawLossTail } from "#lib/charts/loss-tail.ts";
import { formatMajorShort, formatMajorTick } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { type Currency, toMajor, type Minor } from "#lib/money.ts";
import { Table, Td, Th, Tr } from "../table.tsx";
import { ChartFrame } from "./chart-frame.tsx";

export type LossTailProps = {
  levels: readonly { lossMinor: Minor; exceeded: number }[];
  quantiles: readonly { share: number; lossMinor: Minor }[];
  mean: Minor;
  currency: Currency;
};

const HEIGHT = 200;

/** How often at least so much is lost, with the expected loss and the 90% loss marked. */
export function LossTail({ levels, quantiles, mean, currency }: LossTailProps) {
  const major = (amount: Minor) => toMajor(amount, currency);
  const points = levels.map(({ lossMinor, exceeded }) => ({ loss: major(lossMinor), exceeded }));
  const ninety = quantiles.find(({ share }) => share === 0.9);
  const marks = [{ label: "expected", loss: major(mean), dy: 12 }, ...(ninety ? [{ label: "90%", loss: major(ninety.lossMinor), dy: 26 }] : [])];
  return (
    <ChartFrame
      draw={(width) => {
        const drawing = drawLossTail(points, { width, height: HEIGHT });
        return (
          <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={`Chance of losing at least so much: ${quantiles.map(({ share, lossMinor }) => `${formatPercent(1 - share, 0)} for ${formatMajorShort(major(lossMinor), currency)}`).join(", ")}`} className="num block w-full text-[11px]">
            {drawing.levels.map(({ y, share }) => (
              <g key={share}>
                <line x1={drawing.left} x2={width - 12} y1={y} y2={y} className="stroke-line" />
                <text x={drawing.left - 6} y={y + 4} textAnchor="end" className="fill-ink-soft">{formatPercent(share, 0)}</text>
              </g>
            ))}
            {drawing.ticks.map(({ x, loss }) => <text key={loss} x={x} y={drawing.bottom + 16} textAnchor="middle" className="fill-ink-soft">{formatMajorTick(loss, currency)}</text>)}
            <path d={drawing.area} className="fill-dead-soft" />
            <path d={drawing.line} fill="none" strokeWidth="2" className="stroke-dead" />
            {marks.map(({ label, loss, dy }) => (
              <g key={label}>
                <line x1={drawing.x(loss)} x2={drawing.x(loss)} y1="10" y2={drawing.bottom} strokeDasharray="3 3" className="stroke-ink-soft" />
                <text x={drawing.x(loss) + 5} y={10 + dy} className="fill-ink">{label} {formatMajorShort(loss, currency)}</text>
              </g>
            ))}
          </svg>
        );
      }}
      legend={<p className="text-xs text-ink-soft">Height: how often at least so much is lost.</p>}
      table={
        <Table caption="Simulated losses">
          <thead><tr><Th>In this share of the draws</Th><Th number>no more is lost than</Th></tr></thead>
          <tbody>{quantiles.map(({ share, lossMinor }) => <Tr key={share}><Td className="num">{formatPercent(share, 0)}</Td><Td number>{formatMajorShort(major(lossMinor), currency)}</Td></Tr>)}</tbody>
        </Table>
      }
    />
  );
}
