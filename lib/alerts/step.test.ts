import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { Standing } from "#lib/portfolio/line.ts";
import type { Condition } from "./condition.ts";
import { NO_END, type Sight } from "./sight.ts";
import { follow, runwayPath, sight } from "./testing.ts";

const below: Condition = { kind: "below", figure: "runway", threshold: 6, band: 0.5 };
const above: Condition = { kind: "above", figure: "net-burn", threshold: 100, band: 10 };
const days = (condition: Condition, path: Parameters<typeof follow>[1], options = {}) => follow(condition, path, options).told.map(({ day, kind }) => `${day} ${kind}`);

describe("below and above", () => {
  it("fire at the crossing, once, and again only after the figure went back by the band", () => {
    expect(days(below, runwayPath([8, 6, 5.9, 5, 6.2, 5.8, 6.5, 5.9]))).toEqual(["2026-01-03 fired", "2026-01-08 fired"]);
    const burns = [90, 100, 101, 95, 102, 90, 101].map((value, at) => sight(at, { figures: { "net-burn": value } }));
    expect(days(above, burns)).toEqual(["2026-01-03 fired", "2026-01-07 fired"]);
  });

  it("tell from which value to which", () => {
    const { told } = follow(below, runwayPath([8, 7.2, null, 5.4]));
    expect(told).toMatchObject([{ from: { value: 7.2, day: "2026-01-02" }, to: { value: 5.4, day: "2026-01-04" } }]);
  });

  it("take an unknown for no crossing and for no return", () => {
    expect(days(below, runwayPath([8, null, null]))).toEqual([]);
    expect(days(below, runwayPath([8, 5, null, 5]))).toEqual(["2026-01-02 fired"]);
  });

  it("take cash without end for a runway that is back", () => expect(days(below, runwayPath([8, 5, NO_END, 5]))).toEqual(["2026-01-02 fired", "2026-01-04 fired"]));

  it("tell nothing of a first reading, whether the rule or the company was there first: nothing was crossed", () => {
    expect(days(below, runwayPath([null, 4, 4, 7, 5]))).toEqual(["2026-01-05 fired"]);
    expect(days(below, runwayPath([4, 4, 7, 5]), { baseline: true })).toEqual(["2026-01-04 fired"]);
    expect(days(below, runwayPath([null, 4]), { baseline: true })).toEqual([]);
  });

  it("turn money into the rule's currency, and know nothing without a rate", () => {
    const RATE = { ["USD" as Currency]: 1.25 };
    const cash: Condition = { kind: "below", figure: "cash", threshold: 500, band: 10 };
    const at = (value: number, rates: Sight["rates"], day = 1) => sight(day, { figures: { cash: value }, currency: "GBP" as Currency, rates });
    expect(days(cash, [at(800, RATE, 0), at(400, RATE)])).toEqual([]);
    expect(days(cash, [at(800, RATE, 0), at(399, RATE)])).toEqual(["2026-01-02 fired"]);
    expect(days(cash, [at(800, RATE, 0), at(1, {})])).toEqual([]);
  });
});

describe("changed", () => {
  const month = (at: number, basisEnd: string, burn: number, rows = [`${basisEnd}`]) => sight(at, { basisEnd: asDay(basisEnd), figures: { "net-burn": burn }, rows });
  const up: Condition = { kind: "changed", figure: "net-burn", by: 0.25, as: "share", direction: "up", daysAgo: null, band: 0.025 };

  it("compares each reported period with the one before, each a crossing of its own", () => {
    const path = [month(0, "2026-01-31", 100), month(1, "2026-02-28", 125), month(2, "2026-02-28", 125), month(3, "2026-03-31", 160), month(4, "2026-04-30", 170)];
    expect(days(up, path)).toEqual(["2026-01-02 fired", "2026-01-04 fired"]);
    expect(days({ ...up, direction: "down" }, path)).toEqual([]);
    expect(follow(up, path).told[1]).toMatchObject({ from: { value: 125, basisEnd: "2026-02-28" }, to: { value: 160 } });
    expect(days({ ...up, as: "amount", by: 35 }, path)).toEqual(["2026-01-04 fired"]);
  });

  it("is quiet where there is nothing to compare with", () => {
    expect(days(up, [month(0, "2026-01-31", 100)])).toEqual([]);
    expect(days(up, [month(0, "2026-01-31", 0), month(1, "2026-02-28", 50)])).toEqual([]);
  });

  it("compares with n days ago, and is armed again once the change has gone", () => {
    const rule: Condition = { ...up, daysAgo: 2 };
    const path = [100, 100, 100, 130, 130, 130, 130, 165].map((burn, at) => sight(at, { figures: { "net-burn": burn } }));
    expect(days(rule, path)).toEqual(["2026-01-04 fired", "2026-01-08 fired"]);
  });
});

describe("verdict changed", () => {
  const path = (standings: readonly Standing[]) => standings.map((standing, at) => sight(at, { standing }));

  it("fires when a company turns dead, not when it goes on dying nor when it cannot be called in between", () => {
    const dies: Condition = { kind: "verdict-changed", to: "dies" };
    expect(days(dies, path(["alive", "dead", "out", "too-close", "dead", "stale", "dead", "alive", "too-close", "dead"]))).toEqual(["2026-01-02 fired", "2026-01-10 fired"]);
    expect(days({ kind: "verdict-changed", to: "lives" }, path(["dead", "too-close", "alive", "profitable", "dead", "fades"]))).toEqual(["2026-01-03 fired", "2026-01-06 fired"]);
    expect(days({ kind: "verdict-changed", to: "too-close" }, path(["dead", "too-close", "too-close", "dead", "too-close"]))).toEqual(["2026-01-02 fired", "2026-01-05 fired"]);
  });

  it("fires at every other verdict where any counts", () => {
    expect(days({ kind: "verdict-changed", to: "any" }, path(["alive", "alive", "too-close", "stale", "too-close", "dead", "dead", "alive"]))).toEqual(["2026-01-03 fired", "2026-01-06 fired", "2026-01-08 fired"]);
  });
});

describe("silent", () => {
  const silent: Condition = { kind: "silent", days: 45 };
  it("fires on the 45th day without a report, though nothing else is known, and again after the next silence", () => {
    const heard = (at: number, lastHeard: string) => sight(at, { standing: "stale", lastHeard: asDay(lastHeard) });
    expect(days(silent, [heard(44, "2026-01-01"), heard(45, "2026-01-01"), heard(80, "2026-01-01"), heard(81, "2026-03-20"), heard(122, "2026-03-20"), heard(130, "2026-03-20")])).toEqual(["2026-02-15 fired", "2026-05-11 fired"]);
  });
});

describe("a correction", () => {
  const at = (day: number, runway: number, rows: string[], basisEnd = "2025-12-31") => sight(day, { figures: { runway }, rows, basisEnd: asDay(basisEnd) });

  it("that takes a crossing back is told as such, within the band too, and arms the rule again", () => {
    expect(days(below, [at(0, 6.3, ["a"]), at(1, 2, ["a", "typo"]), at(2, 6.3, ["a", "right"]), at(3, 5.9, ["a", "right"])])).toEqual(["2026-01-02 fired", "2026-01-03 taken-back", "2026-01-04 fired"]);
  });

  it("is no correction where the crossing stays, where other rows come, or where a new month brings the figure back", () => {
    expect(days(below, [at(0, 8, ["a"]), at(1, 2, ["a", "typo"]), at(2, 3, ["a", "right"])])).toEqual(["2026-01-02 fired"]);
    expect(days(below, [at(0, 8, ["a"]), at(1, 2, ["a", "b"]), at(2, 9, ["a", "b", "c"])])).toEqual(["2026-01-02 fired"]);
    expect(days(below, [at(0, 8, ["a"]), at(1, 2, ["a", "b"]), at(2, 9, ["a", "c"], "2026-01-31")])).toEqual(["2026-01-02 fired"]);
  });

  it("undone with its month is one too", () => {
    expect(days(below, [at(0, 8, ["a"]), at(1, 2, ["a", "b"], "2026-01-31"), at(2, 7.9, ["a"])])).toEqual(["2026-01-02 fired", "2026-01-03 taken-back"]);
  });

  it("restores a verdict without another alert", () => {
    const stood = (day: number, standing: Standing, rows: string[]) => sight(day, { standing, rows });
    for (const to of ["any", "dies"] as const)
      expect(days({ kind: "verdict-changed", to }, [stood(0, "alive", ["a"]), stood(1, "dead", ["typo"]), stood(2, "alive", ["right"]), stood(3, "dead", ["right"])])).toEqual(["2026-01-02 fired", "2026-01-03 taken-back", "2026-01-04 fired"]);
  });

  it("takes nothing back that was not told", () => expect(days(below, [at(0, 2, ["typo"]), at(1, 3, ["typo"]), at(2, 9, ["right"])], { baseline: true })).toEqual([]));
});

describe("laws", () => {
  const value = fc.double({ min: -100, max: 100, noNaN: true });
  const path = fc.array(fc.option(value), { maxLength: 30 });
  const rule = fc.record({ threshold: value, band: fc.double({ min: 0, max: 20, noNaN: true }) });

  it("a monotone path through the threshold fires exactly once", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 30 }), rule, (values, { threshold, band }) => {
        const falling = [...values].sort((a, b) => b - a);
        const crosses = (falling[0] as number) >= threshold && (falling.at(-1) as number) < threshold;
        const { told } = follow({ kind: "below", figure: "runway", threshold, band }, runwayPath(falling), { baseline: true });
        expect(told.length).toBe(crosses ? 1 : 0);
        const rising = [...falling].reverse();
        const up = follow({ kind: "above", figure: "runway", threshold, band }, runwayPath(rising), { baseline: true });
        expect(up.told.length).toBe((rising[0] as number) <= threshold && (rising.at(-1) as number) > threshold ? 1 : 0);
      }),
    );
  });

  it("jitter within the band never fires again, whatever is unknown in between", () => {
    fc.assert(
      fc.property(rule, fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })), { maxLength: 30 }), ({ threshold, band }, jitter) => {
        const near = jitter.map((share) => (share === null ? null : threshold - 1 + share * (band + 1))).filter((each) => each === null || each < threshold + band);
        const { told } = follow({ kind: "below", figure: "runway", threshold, band }, runwayPath([threshold + band, threshold - 1, ...near]));
        expect(told.length).toBe(1);
      }),
    );
  });

  it("looking twice at the same data never fires twice", () => {
    fc.assert(
      fc.property(path, rule, fc.constantFrom<Condition["kind"]>("below", "above", "changed"), (values, { threshold, band }, kind) => {
        const condition: Condition = kind === "changed" ? { kind, figure: "runway", by: Math.abs(threshold) + 0.1, as: "amount", direction: "either", daysAgo: null, band } : { kind: kind as "below", figure: "runway", threshold, band };
        const once = runwayPath(values);
        const twice = once.flatMap((each) => [each, each]);
        expect(follow(condition, twice).told).toEqual(follow(condition, once).told);
      }),
    );
  });

  it("between two alerts of one rule the figure went back by the band", () => {
    fc.assert(
      fc.property(path, rule, (values, { threshold, band }) => {
        const sights = runwayPath(values);
        const { told } = follow({ kind: "below", figure: "runway", threshold, band }, sights);
        for (const [at, { day }] of told.slice(1).entries()) {
          const between = sights.filter((each) => each.day > (told[at]?.day ?? "") && each.day < day);
          expect(between.some(({ figures }) => (figures.runway ?? -Infinity) >= threshold + band)).toBe(true);
        }
      }),
    );
  });

  it("without corrections nothing is taken back", () => {
    fc.assert(
      fc.property(path, rule, (values, { threshold, band }) => {
        expect(follow({ kind: "below", figure: "runway", threshold, band }, runwayPath(values)).told.filter(({ kind }) => kind === "taken-back")).toEqual([]);
      }),
    );
  });
});
