import { expect, test } from "vitest";
import { lossTail } from "#lib/portfolio/risk/loss-tail.ts";

test("one company at an even chance loses all or nothing, half of the time each", () => {
  const tail = lossTail([{ probability: 0.5, loss: 100 }], 0.2);
  expect(Math.abs((tail?.mean ?? 0) - 50)).toBeLessThan(2);
  expect(tail?.quantiles.map(({ loss }) => loss)).toEqual([0, expect.any(Number), 100, 100, 100]);
  expect(tail?.levels[0]).toEqual({ loss: 0, exceeded: 1 });
  expect(tail?.levels.at(-1)?.loss).toBe(100);
  expect(Math.abs((tail?.levels.at(-1)?.exceeded ?? 0) - 0.5)).toBeLessThan(0.02);
});

test("more in common moves the far tail out and leaves the mean", () => {
  const many = Array.from({ length: 50 }, () => ({ probability: 0.2, loss: 1 }));
  const [apart, together] = [lossTail(many, 0), lossTail(many, 0.5)];
  const far = (tail: typeof apart) => tail?.quantiles.at(-1)?.loss ?? 0;
  expect(far(together)).toBeGreaterThan(far(apart) + 5);
  expect(Math.abs((together?.mean ?? 0) - 10)).toBeLessThan(0.6);
  expect(lossTail([], 0.2)).toBeNull();
});
