import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asDay } from "#lib/date.ts";
import type { DatedFlow } from "#lib/portfolio/irr/net-flows.ts";
import { readSum } from "#lib/portfolio/irr/exponential-sum.ts";
import { rootsOf } from "#lib/portfolio/irr/roots.ts";
import { separations } from "#lib/portfolio/irr/separations.ts";
import { irrOf } from "#lib/portfolio/irr/irr.ts";

const RUNS = { numRuns: 400, seed: 20130101 };
const start = asDay("2001-01-01");
const on = (days: number, amount: number): DatedFlow => [addDays(start, days), amount];
const yearly = (...amounts: number[]): DatedFlow[] => amounts.map((amount, year) => on(365 * year, amount));
const statusOf = (...flows: DatedFlow[]) => irrOf(flows).status;
const presentValue = (flows: readonly DatedFlow[], rate: number) => {
  const days = flows.map(([day]) => (Date.parse(day) - Date.parse(start)) / 86_400_000);
  const terms = flows.map(([, amount], i) => amount * (1 + rate) ** (-(days[i] as number) / 365));
  return { value: terms.reduce((sum, term) => sum + term, 0), size: terms.reduce((sum, term) => sum + Math.abs(term), 0) };
};

describe("status", () => {
  test("without a loss and a gain on two dates there is no rate", () => {
    expect(irrOf([])).toMatchObject({ status: "error", irr: null, multiple: null });
    expect(statusOf(on(0, 100))).toBe("error");
    expect(statusOf(on(0, -100), on(0, 300))).toBe("error");
    expect(statusOf(on(0, 0), on(9, 0))).toBe("error");
    expect(statusOf(on(0, 5), on(9, 5))).toBe("error");
    expect(irrOf([on(0, -5), on(9, -5)])).toMatchObject({ status: "total-loss", irr: -1, multiple: 0 });
  });
  test("one crossing is unique however often the flows change sign", () => {
    const { status, irr } = irrOf(yearly(-100, 150, -1, 60));
    expect([status, irr === null]).toEqual(["unique", false]);
  });
  test("a touch decides nothing, a triple root crosses, a crossing beside a touch is the one", () => {
    expect(irrOf(yearly(-100, 220, -121))).toMatchObject({ status: "undetermined", irr: null, roots: [expect.closeTo(0.1, 8)] });
    expect(irrOf(yearly(-1, 3, -3, 1))).toMatchObject({ status: "unique", irr: expect.closeTo(0, 8) });
    // (q - 1/2)^2 (q - 1/4): rates 1, 1 and 3.
    const both = irrOf(yearly(-1, 8, -20, 16));
    expect([both.status, both.irr]).toEqual(["unique", expect.closeTo(3, 8)]);
    expect(both.roots).toEqual([expect.closeTo(1, 7), expect.closeTo(3, 8)]);
  });
  test("a rate beyond the window is not made up", () => {
    expect(statusOf(on(0, 1000), on(1, -6000))).toBe("not-annualisable");
    expect(statusOf(...yearly(-100, 100, -100))).toBe("none");
  });
  test("rounding of a day's net is no flow", () => {
    expect(statusOf(on(0, -100), on(10, 0.1), on(10, 0.2), on(10, -0.3), on(365, 110))).toBe("unique");
  });
});

test("every rate that a polynomial was made of is found, pairs close to each other included", () => {
  const factor = fc.record({ q: fc.integer({ min: 4, max: 36 }).map((n) => n / 16), twin: fc.boolean(), gap: fc.integer({ min: 4, max: 9 }) });
  fc.assert(
    fc.property(fc.uniqueArray(factor, { minLength: 1, maxLength: 3, selector: ({ q }) => q }), (factors) => {
      const discounts = factors.flatMap(({ q, twin, gap }) => (twin ? [q, q + 2 ** -gap] : [q]));
      if (new Set(discounts).size < discounts.length) return;
      const amounts = discounts.reduce((poly, q) => [...poly, 0].map((c, i) => (poly[i - 1] ?? 0) - q * (i < poly.length ? c : 0)), [2 ** 20]);
      const { status, roots } = irrOf(yearly(...amounts));
      const rates = discounts.map((q) => 1 / q - 1).sort((a, b) => a - b);
      expect(status).toBe(rates.length === 1 ? "unique" : "multiple");
      expect(roots).toHaveLength(rates.length);
      for (const [i, rate] of rates.entries()) expect(Math.abs((roots[i] as number) - rate)).toBeLessThan(1e-6 * (1 + rate));
    }),
    RUNS,
  );
});

const flows = fc.array(fc.tuple(fc.integer({ min: 0, max: 18_000 }), fc.integer({ min: -1e6, max: 1e6 })), { minLength: 2, maxLength: 25 }).map((rows) => rows.map(([day, amount]) => on(day, amount)));

test("every rate found zeroes the present value", () => {
  fc.assert(
    fc.property(flows, (rows) => {
      for (const rate of irrOf(rows).roots) {
        const { value, size } = presentValue(rows, rate);
        expect(Math.abs(value)).toBeLessThanOrEqual(1e-9 * size);
      }
    }),
    RUNS,
  );
});

test("order, scale and netting of a day change neither rates nor the multiple's paid-in", () => {
  fc.assert(
    fc.property(flows, fc.constantFrom(2 ** -10, 2 ** 20), (rows, scale) => {
      const plain = irrOf(rows);
      expect(irrOf([...rows].reverse())).toEqual(plain);
      const scaled = irrOf(rows.map(([day, amount]): DatedFlow => [day, amount * scale]));
      expect([scaled.status, scaled.roots]).toEqual([plain.status, plain.roots]);
      // A call and its return on one day cancel in the rate; the multiple still counts both.
      const [day] = rows[0] as DatedFlow;
      const more = irrOf([...rows, [day, -500], [day, 500]]);
      expect(more.roots).toEqual(plain.roots);
      const paid = rows.reduce((sum, [, amount]) => sum + Math.max(0, -amount), 0);
      const received = rows.reduce((sum, [, amount]) => sum + Math.max(0, amount), 0);
      expect(more.multiple).toBeCloseTo((received + 500) / (paid + 500), 12);
    }),
    RUNS,
  );
});

test("amounts of a trillion over fifty years neither overflow nor lose the rate", () => {
  const { status, irr } = irrOf([on(0, -1e12), on(18_250, 1e12 * 1.08 ** 50)]);
  expect(status).toBe("unique");
  expect(irr).toBeCloseTo(0.08, 10);
  expect(statusOf(on(0, -1e12), on(18_250, 1e-3))).toBe("unique");
});

describe("many changes of sign", () => {
  const sums = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 1000 })), { minLength: 20, maxLength: 45 }).map((rows) => {
    let day = 0;
    return { days: rows.map(([gap]) => (day += gap)), weights: rows.map(([, size], i) => (i % 2 === 0 ? -size : size)) };
  });
  test("parting the window finds the zeros that turning points find", () => {
    fc.assert(
      fc.property(sums, (sum) => {
        const points = separations(sum, -13, 13, 20_000) ?? [];
        const signs = [-13, ...points, 13].map((x) => Math.sign(readSum(sum, x).value));
        const crossings = signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
        expect(rootsOf(sum, -13, 13).filter(({ crosses }) => crosses)).toHaveLength(crossings);
      }),
      { numRuns: 60, seed: 20130101 },
    );
  });
  test("2,000 alternating flows with the one rate that three of them have", () => {
    const noise = Array.from({ length: 2000 }, (_, i) => on(i, i % 2 === 0 ? 1e-7 : -1e-7));
    expect(irrOf([on(0, -1000), ...noise, on(2000, 1100)])).toMatchObject({ status: "unique", irr: expect.closeTo(1.1 ** (365 / 2000) - 1, 6) });
  });
});
