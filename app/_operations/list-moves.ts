import { z } from "zod";
import { notFound } from "#lib/errors.ts";
import { type ForecastRow, forecastsBefore, forecastsOfRun, listRuns } from "#db/feature-forecast.ts";
import { asOfField, dayOut, idField } from "#app/_operations/company/fields.ts";
import { featureLine, viewLine } from "#app/_operations/features/feature-view.ts";
import { registerOn } from "#app/_operations/features/register-on.ts";
import { operation } from "#app/_operations/operation.ts";

const state = z.object({ pCapable: z.number().nullable(), pShipped: z.number().nullable(), unknown: z.string().nullable(), day: dayOut });
const viewState = ({ pCapable, pShipped, unknown, day }: Pick<ForecastRow, "pCapable" | "pShipped" | "unknown" | "day">) => ({ pCapable, pShipped, unknown, day });
const run = z.object({ id: z.string(), cause: z.string(), label: z.string(), day: dayOut, by: z.string(), features: z.int() });

export const listMoves = operation({
  name: "list-moves",
  summary: "What one change of the data or the register moved: every feature's chance of being shipped before and after, the largest move first",
  action: "read",
  kind: "read",
  input: z.object({ /** Null: the last model release, data file or renewal of all. */ run: idField.nullable().default(null), asOf: asOfField }),
  output: z.object({ run: run.nullable(), runs: z.array(run).max(50), moves: z.array(z.object({ feature: featureLine, before: state.nullable(), after: state, move: z.number().nullable() })).max(100_000) }),
  run: async ({ db, workspace, today }, { run: asked, asOf: day }) => {
    const asOf = day ?? workspace.defaultAsOf ?? today;
    const all = await listRuns(db, workspace.id, asOf, 1000);
    const runs = all.filter(({ cause }) => cause === "model-release" || cause === "data-file" || cause === "refresh").slice(0, 50);
    const found = asked === null ? (runs[0] ?? null) : (all.find(({ id }) => id === asked) ?? null);
    if (asked !== null && found === null) throw notFound("run of forecasts");
    if (found === null) return { run: null, runs, moves: [] };
    const after = await forecastsOfRun(db, workspace.id, found.id);
    const befores = await forecastsBefore(db, workspace.id, found.id);
    const entries = new Map((await registerOn(db, workspace, asOf, { ids: after.map(({ featureId }) => featureId), archived: true })).map((entry) => [entry.feature.id, entry]));
    const moves = [];
    for (const row of after) {
      const entry = entries.get(row.featureId);
      if (!entry) continue;
      const before = befores.get(row.featureId) ?? null;
      const move = before === null || before.pShipped === null || row.pShipped === null ? null : row.pShipped - before.pShipped;
      moves.push({ feature: viewLine(entry), before: before && viewState(before), after: viewState(row), move });
    }
    const size = (move: number | null) => (move === null ? -1 : Math.abs(move));
    return { run: found, runs, moves: moves.sort((a, b) => size(b.move) - size(a.move)) };
  },
});
