import { sightOf, type Seen } from "#lib/alerts/sight-of.ts";
import type { Stretch } from "#lib/alerts/walk.ts";
import { addDays, type Day } from "#lib/date.ts";
import type { Reader } from "#db/client.ts";
import type { Company } from "#db/company.ts";
import { reportedDays } from "#db/reported-day.ts";
import type { Workspace } from "#db/workspace.ts";
import { type Asked, seenOf } from "#app/_operations/alerts/seen-of.ts";
import { judgeCompanies } from "#app/_operations/judge-companies.ts";

type Begun = { from: Day; seen: Seen };

/** From one judgement to the next; apart where the figures turn stale within. */
function stretchesFrom(begun: readonly Begun[], to: Day): Stretch[] {
  return begun.flatMap(({ from, seen }, at) => {
    const next = begun[at + 1];
    const until = next === undefined ? to : addDays(next.from, -1);
    const sightOn = (day: Day) => sightOf(seen, day);
    const fresh = seen.verdict.freshUntil;
    return fresh !== null && from <= fresh && fresh < until ? [{ from, to: fresh, sightOn }, { from: addDays(fresh, 1), to: until, sightOn }] : [{ from, to: until, sightOn }];
  });
}

/** What was known of companies on each day of a span, by the two dates of their rows: judged anew whenever something was reported or withdrawn, or a month became complete. */
export async function stretchesOf(db: Reader, workspace: Workspace, companies: readonly Company[], { from, to }: { from: Day; to: Day }, asked: Asked): Promise<Map<string, Stretch[]>> {
  const due = new Map<Day, Set<string>>([[from, new Set(companies.map(({ id }) => id))]]);
  const judgeOn = (day: Day, id: string) => due.set(day, (due.get(day) ?? new Set()).add(id));
  for (const { companyId, day } of await reportedDays(db, workspace.id, companies.map(({ id }) => id), from, to)) judgeOn(day, companyId);
  const begun = new Map<string, Begun[]>(companies.map(({ id }) => [id, []]));
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const ids = due.get(day);
    if (!ids) continue;
    const some = companies.filter(({ id }) => ids.has(id));
    const judged = await judgeCompanies(db, workspace, some, day);
    const seen = await seenOf(db, workspace, some, judged, day, asked);
    for (const [id, own] of seen) {
      begun.get(id)?.push({ from: day, seen: own });
      const until = judged.get(id)?.verdict.validUntil ?? null;
      if (until !== null && until < to) judgeOn(addDays(until, 1), id);
    }
  }
  return new Map([...begun].map(([id, own]) => [id, stretchesFrom(own, to)]));
}
