import { z } from "zod";
import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { rulersOn } from "#app/_operations/features/rulers-on.ts";
import { operation } from "#app/_operations/operation.ts";

export const listBenchmarks = operation({
  name: "list-benchmarks",
  summary: "Benchmarks whose difficulty is known on the capability index, the hardest first, with the best published share where there is one",
  action: "read",
  kind: "read",
  input: z.object({}),
  output: z.object({ attribution: z.string(), benchmarks: z.array(z.object({ name: z.string(), eci: z.number(), slope: z.number(), best: z.number().nullable() })).max(1000) }),
  run: async ({ db, workspace, today }) => {
    const { rulers } = await rulersOn(db, workspace, today);
    const best = new Map<string, number>();
    for (const { benchmark, share } of rulers.scores) best.set(benchmark, Math.max(best.get(benchmark) ?? 0, share));
    return { attribution: ATTRIBUTION, benchmarks: [...rulers.difficulties].sort((a, b) => b.eci - a.eci).map(({ benchmark, eci, slope }) => ({ name: benchmark, eci, slope, best: best.get(benchmark) ?? null })) };
  },
});
