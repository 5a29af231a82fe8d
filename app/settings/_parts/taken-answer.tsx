"use client";

import { CircleCheck } from "lucide-react";
import { shownAs } from "#lib/ai-risk/shown-as.ts";
import { asDay } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import type { TakenFile } from "#app/_operations/features/take-progress-file.ts";
import { useOutput } from "#app/_ui/form/operation-form.tsx";

const on = (day: string): string => formatDay(asDay(day));
const chance = (p: number | null): string => (p === null ? "unknown" : shownAs(p));
const count = (n: number, noun: string): string => `${n.toLocaleString("en-US")} ${n === 1 ? noun : `${noun}s`}`;

/** What was read of a data file, and what it moved. */
export function TakenAnswer({ frontier }: { /** Address of the page with all moves. */ frontier: string }) {
  const taken = useOutput<TakenFile>();
  if (taken === null) return <div role="status" />;
  const { fileName, rows, newest, publishedOn, inUse, usedSince, features, moved, moves } = taken;
  return (
    <div role="status" className="flex gap-2 rounded-md bg-alive-soft px-3 py-2">
      <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-alive" />
      <div className="flex min-w-0 flex-col gap-1">
        <p>
          Read {fileName}, published {on(publishedOn)}: {count(rows, "row")}{newest === null ? "" : `, the newest model of ${on(newest)}`}.{" "}
          {inUse ? `In use now; ${count(features, "feature")} ${features === 1 ? "was" : "were"} forecast anew, and the test on the past was computed again.` : `Kept as an older copy: the file of ${on(usedSince)} stays in use, and nothing moved.`}
        </p>
        {inUse && features > 0 ? (
          <p>
            {moved === 0 ? "No feature moved by a point or more." : `${count(moved, "feature")} moved by a point or more in the chance of being shipped within 12 months:`}{" "}
            {moved > 0 ? <a href={frontier} className="text-accent underline underline-offset-2">all moves</a> : null}
          </p>
        ) : null}
        {moves.length > 0 ? (
          <ul className="list-disc pl-5">
            {moves.map(({ feature, company, before, after }) => <li key={`${company} ${feature}`}>{feature} ({company}): <span className="num">{chance(before)} to {chance(after)}</span></li>)}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
