import { classNames } from "#app/_ui/class-names.ts";
import type { Kind } from "./item.ts";

export type CountListProps = { counts: Readonly<Record<string, number>>; kind: Kind | "cap-table"; /** The import is over. */ past?: boolean };

const WORDS: [string, string, string, string?][] = [
  ["create", "new", "added"],
  ["update", "to change", "changed"],
  ["same", "here already", "were here already"],
  ["conflict", "in conflict", "in conflict, left out", "text-close"],
  ["rejected", "refused", "refused", "text-dead"],
  ["skipped", "passed over", "passed over"],
  ["months", "months of figures", "months of figures"],
];

/** What an import does, in numbers. */
export function CountList({ counts, kind, past }: CountListProps) {
  const rows = WORDS.filter(([name]) => (counts[name] ?? 0) > 0 || name === "create" || (name === "rejected" && kind !== "companies"));
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2">
      {rows.map(([name, ahead, after, tone]) => {
        const n = counts[name] ?? 0;
        return (
          <div key={name} className="flex items-baseline gap-1.5">
            <dd className={classNames("num text-lg font-semibold", n > 0 && tone)}>{n.toLocaleString("en-US")}</dd>
            <dt className="text-sm text-ink-soft">{past ? after : ahead}</dt>
          </div>
        );
      })}
    </dl>
  );
}
