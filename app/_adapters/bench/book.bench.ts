// The fund's book: rates of return beside npm `xirr`, waterfalls, and the loss simulation beside NumPy where python3 has it. Prints JSON.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { distribute } from "#lib/captable/waterfall/distribute.ts";
import type { Holding } from "#lib/captable/waterfall/holding.ts";
import { addDays, asDay } from "#lib/date.ts";
import { irrOf } from "#lib/portfolio/irr/irr.ts";
import type { DatedFlow } from "#lib/portfolio/irr/net-flows.ts";
import { simulateLosses } from "#lib/portfolio/risk/simulate-losses.ts";
import { seeded } from "#lib/random.ts";
import { median, report } from "./measure.ts";

const [SERIES, WATERFALLS, COMPANIES, DRAWS, ALTERNATING] = [10_000, 100_000, 1000, 10_000, 5000];
type PeerFlow = { amount: number; when: Date };
const peer = createRequire(import.meta.url)("xirr") as (flows: PeerFlow[]) => number;
const random = seeded(5);
const start = asDay("2005-01-01");

/** Money in over four years, out over the next eight; one series in ten is an odd one whose flows change sign at will. */
const series = Array.from({ length: SERIES }, (_, n) =>
  Array.from({ length: 4 + Math.floor(random() * 27) }, (_each, i): DatedFlow => {
    const early = random() < 0.5;
    const day = addDays(start, i === 0 ? 0 : Math.floor(early ? random() * 1460 : 1460 + random() * 2920));
    const out = i === 0 || (n % 10 === 0 ? random() < 0.4 : early);
    return [day, ((out ? -1 : 2 * random()) * Math.round(1e6 * random())) / 100];
  }),
);
const asPeer = series.map((flows) => flows.map(([day, amount]): PeerFlow => ({ amount, when: new Date(day) })));
const attempt = (flows: PeerFlow[]): number => {
  try {
    return peer(flows);
  } catch {
    return NaN;
  }
};
const ours = await median(5, () => series.map(irrOf));
const theirs = await median(5, () => asPeer.map(attempt));

/** How far from 0 the present value is at a rate, of the sum of its parts. */
function residual(flows: readonly DatedFlow[], rate: number): number {
  const terms = flows.map(([day, amount]) => amount * (1 + rate) ** (-(Date.parse(day) - Date.parse(start)) / 31_536_000_000));
  return Math.abs(terms.reduce((sum, term) => sum + term, 0)) / terms.reduce((sum, term) => sum + Math.abs(term), 0);
}
const counts = { unique: 0, peerFailed: 0, wrong: 0, peerWrong: 0, error: 0, peerError: 0 };
for (const [i, flows] of series.entries()) {
  const { irr, roots } = irrOf(flows);
  const other = attempt(asPeer[i] as PeerFlow[]);
  counts.error = Math.max(counts.error, ...roots.map((rate) => residual(flows, rate)));
  if (roots.some((rate) => residual(flows, rate) > 1e-9)) counts.wrong += 1;
  if (irr !== null) counts.unique += 1;
  if (irr !== null && !Number.isFinite(other)) counts.peerFailed += 1;
  // One of several rates, given as the rate, is as wrong as one that does not zero the present value.
  else if (Number.isFinite(other) && (irr === null ? roots.length > 1 || residual(flows, other) > 1e-6 : Math.abs(other - irr) > 1e-6 * Math.max(1, Math.abs(irr)))) counts.peerWrong += 1;
  else if (irr !== null) counts.peerError = Math.max(counts.peerError, residual(flows, other));
}
const alternating = Array.from({ length: ALTERNATING }, (_, i): DatedFlow => [addDays(start, i), (i % 2 === 0 ? -1 : 1) * (100 + 50 * random())]);
const longest = await median(1, () => irrOf(alternating));

const common = { preference: 0, participation: "non-participating" as const, cap: null, rank: 1 };
const holdings: Holding[] = [
  { ...common, name: "common", shares: 8e6, strike: 0 },
  { ...common, name: "options", shares: 1e6, strike: 0.5 },
  ...(["non-participating", "participating", "capped"] as const).map((participation, i): Holding => ({ name: participation, shares: 1e6 * (i + 1), preference: 3e6 * (i + 1), participation, cap: participation === "capped" ? 2e7 : null, rank: i + 1, strike: 0 })),
];
const waterfalls = await median(3, () => {
  for (let i = 0; i < WATERFALLS; i++) distribute(1e5 * (i % 1000), 1e6, holdings);
});

const exposures = Array.from({ length: COMPANIES }, () => ({ probability: 0.5 * random(), loss: 1e6 * random() }));
const simulation = await median(3, () => simulateLosses(exposures, { correlation: 0.2, draws: DRAWS, seed: 1 }));
const NUMPY = `
import time, numpy as np
r = np.random.default_rng(1); l = r.random(${COMPANIES}) * 1e6; k = r.normal(size=${COMPANIES})
t = time.process_time(); s = np.zeros(${DRAWS})
for i in range(0, ${DRAWS}, 1000):
    f = r.normal(size=(1000, 1)); z = r.normal(size=(1000, ${COMPANIES})); s[i:i+1000] = ((.2 ** .5 * f + .8 ** .5 * z) < k) @ l
s.sort(); print(time.process_time() - t)`;
const numpy = spawnSync("python3", ["-c", NUMPY], { encoding: "utf8" });
report({ series: SERIES, ours, theirs, counts, alternating: { flows: ALTERNATING, spent: longest }, waterfalls: { each: WATERFALLS, spent: waterfalls }, simulation, numpy: numpy.status === 0 ? Number(numpy.stdout) : null });
