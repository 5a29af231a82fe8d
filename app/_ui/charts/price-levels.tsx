import { drawPriceLevels, type PriceLine } from "#lib/charts/price-levels.ts";
import type { Day } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { Table, Td, Th, Tr } from "../table.tsx";
import { Axes } from "./axes.tsx";
import { ChartFrame } from "./chart-frame.tsx";

export type PriceLevelsProps = { title: string; lines: readonly PriceLine[]; until: Day };

/** The cheapest price of each level of capability over time, on a logarithmic scale. */
export const PriceLevels = ({ title, lines, until }: PriceLevelsProps) => (
  <ChartFrame
    draw={(width) => {
      const drawing = drawPriceLevels(lines, until, { width, height: 300 });
      if (drawing === null) return null;
      return (
        <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={`${title}. ${words(lines)}`} className="block w-full select-none">
          <Axes {...drawing} />
          {drawing.lines.map(({ level, path, dash, dots, label, labelY }) => (
            <g key={level}>
              <path d={path} fill="none" className="stroke-accent" strokeWidth="1.75" strokeDasharray={dash} strokeLinejoin="round" />
              {dots.map(({ x, y }) => <circle key={`${x} ${y}`} cx={x} cy={y} r="2.5" className="fill-accent" />)}
              <text x={drawing.labelX} y={labelY} dy="0.32em" className="num fill-ink text-[11px]">{label}</text>
            </g>
          ))}
        </svg>
      );
    }}
    table={
      <Table caption={title}>
        <thead><tr><Th number>Level, ECI</Th><Th>From</Th><Th>Cheapest model</Th><Th number>$ a million tokens</Th></tr></thead>
        <tbody>
          {lines.flatMap(({ level, steps }) => steps.map(({ day, usd, model }) => (
            <Tr key={`${level} ${day} ${model}`}><Td number>{level}</Td><Td className="num whitespace-nowrap">{formatDay(day)}</Td><Td>{model}</Td><Td number>{usd.toFixed(3)}</Td></Tr>
          )))}
        </tbody>
      </Table>
    }
  />
);

const words = (lines: readonly PriceLine[]): string =>
  lines.map(({ level, steps }) => `ECI ${level}: $${steps[0]?.usd.toFixed(2)} on ${steps[0]?.day} to $${steps.at(-1)?.usd.toFixed(2)} on ${steps.at(-1)?.day}.`).join(" ");
