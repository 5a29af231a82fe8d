"use client";

import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { textWidth } from "#lib/charts/text-width.ts";

export type DragHandleProps = {
  x: number;
  y: number;
  label: string;
  value: number;
  /** The value in words: "6.0% a month". */
  text: string;
  tone: string;
  /** On which side of the dot its value is written. */
  side: "left" | "right";
  /** A key moved it: 1 is a small step up, -10 a large one down. */
  onStep: (steps: number) => void;
  onHold: () => void;
  /** A hand moved it to this height in the drawing. */
  onMove: (y: number) => void;
  onRelease: () => void;
};

const STEPS: Record<string, number> = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 10, PageDown: -10 };
const LARGEST = 1e13;

/** A dot on a line that can be moved up and down, with a hand or with the arrow keys. */
export function DragHandle({ x, y, label, value, text, tone, side, onStep, onHold, onMove, onRelease }: DragHandleProps) {
  const grip = useRef<number | null>(null);
  const heightAt = (event: PointerEvent<SVGGElement>): number => {
    const matrix = event.currentTarget.ownerSVGElement?.getScreenCTM();
    return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()).y : 0;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = STEPS[event.key];
    if (steps === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onStep(event.shiftKey ? steps * 10 : steps);
  };
  const width = textWidth(text, 11) + 12;
  const left = side === "right" ? x + 13 : x - 13 - width;
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={Math.min(value, 0)}
      aria-valuemax={LARGEST}
      aria-valuenow={value}
      aria-valuetext={text}
      className={`group cursor-ns-resize touch-none outline-none ${tone}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = y - heightAt(event);
        onHold();
      }}
      onPointerMove={(event) => {
        if (grip.current !== null) onMove(heightAt(event) + grip.current);
      }}
      onLostPointerCapture={() => {
        grip.current = null;
        onRelease();
      }}
    >
      <circle cx={x} cy={y} r="22" fill="transparent" />
      <circle cx={x} cy={y} r="11" fill="none" className="stroke-accent opacity-0 group-focus-visible:opacity-100" strokeWidth="2" />
      <circle cx={x} cy={y} r="6.5" className="fill-surface transition-[r] group-hover:[r:8px]" stroke="currentColor" strokeWidth="2.5" />
      <path d={`M${x - 2},${y - 1}L${x},${y - 3}L${x + 2},${y - 1}M${x - 2},${y + 1}L${x},${y + 3}L${x + 2},${y + 1}`} fill="none" stroke="currentColor" strokeWidth="1" aria-hidden />
      <g className="pointer-events-none opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 group-active:opacity-100" aria-hidden>
        <rect x={left} y={y - 10} width={width} height="20" rx="3" className="fill-ink" />
        <text x={left + width / 2} y={y + 4} textAnchor="middle" className="num fill-paper text-[11px] font-medium">
          {text}
        </text>
      </g>
    </g>
  );
}
