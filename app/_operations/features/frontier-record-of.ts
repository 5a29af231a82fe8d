import { z } from "zod";
import type { Day } from "#lib/date.ts";
import { capabilityRecords } from "#lib/ai-risk/frontier.ts";
import { frontierScoreOf, type LoggedFrontier, scoreFrontier } from "#lib/ai-risk/register/frontier-record.ts";
import type { Reader } from "#db/client.ts";
import { frontierLog } from "#db/feature-forecast.ts";
import type { Workspace } from "#db/workspace.ts";
import { dayOut } from "#app/_operations/company/fields.ts";
import { publishedRulersOn } from "#app/_operations/features/rulers-on.ts";

const MOST = 1000;
const fan = z.array(z.object({ day: dayOut, q10: z.number(), q25: z.number(), q50: z.number(), q75: z.number(), q90: z.number() }));
const logged = z.object({ now: z.number().nullable(), dataDate: dayOut, fan, levels: z.array(z.number()).optional(), points: z.array(z.object({ day: dayOut, values: z.array(z.number()) })).optional() });

const scored = z.object({ target: dayOut, q10: z.number(), q50: z.number(), q90: z.number(), came: z.number(), pit: z.number(), beyond: z.enum(["below", "above"]).nullable(), inside: z.boolean() });
export const frontierRecordView = z.object({
  /** The day of the newest published data, on which every forecast made before it is scored. */
  publishedOn: dayOut,
  n: z.int(), inside: z.int(), outcomes: z.int(), open: z.int(),
  /** Of those scored, how many fell in each fifth of what was said. */
  fifths: z.array(z.int()).length(5),
  /** `scored` null: nothing was published since. Newest first. */
  forecasts: z.array(z.object({ day: dayOut, dataDate: dayOut, inAYear: z.object({ q10: z.number(), q50: z.number(), q90: z.number() }), scored: scored.nullable() })).max(MOST),
});

/** Runs of before the finer levels were logged kept five quantiles. */
function readLogged(day: Day, stored: unknown): (LoggedFrontier & { inAYear: { q10: number; q50: number; q90: number } }) | null {
  const { now, dataDate, fan: points, ...finer } = logged.parse(stored);
  const year = points[12];
  if (!year) return null;
  const { q10, q50, q90 } = year;
  const kept = finer.levels && finer.points ? { levels: finer.levels, points: finer.points } : { levels: [0.1, 0.25, 0.5, 0.75, 0.9], points: points.map((point) => ({ day: point.day, values: [point.q10, point.q25, point.q50, point.q75, point.q90] })) };
  return { day, now, dataDate, ...kept, inAYear: { q10, q50, q90 } };
}

/** Our own forecasts of the frontier beside the newest published value; models that were typed in here are no published value. */
export async function frontierRecordOf(db: Reader, workspace: Workspace, asOf: Day): Promise<z.input<typeof frontierRecordView>> {
  const { rulers } = await publishedRulersOn(db, asOf);
  const { dataDate } = rulers;
  const records = capabilityRecords(rulers, dataDate);
  const forecasts = (await frontierLog(db, workspace.id, asOf)).flatMap(({ day, frontier }) => {
    const one = readLogged(day, frontier);
    if (one === null) return [];
    // Logs reach two years; of later data the day on which they end counts.
    const target = [dataDate, one.points.at(-1)?.day ?? dataDate].sort()[0] as Day;
    const value = records.findLast((record) => record.day <= target)?.value;
    return [{ day, dataDate: one.dataDate, inAYear: one.inAYear, scored: value === undefined ? null : scoreFrontier(one, { day: target, value }) }];
  });
  const settled = forecasts.flatMap((one) => one.scored ?? []);
  return { publishedOn: dataDate, ...frontierScoreOf(settled), open: forecasts.length - settled.length, forecasts: forecasts.slice(-MOST).reverse() };
}
