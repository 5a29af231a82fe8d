import { formatMomentUtc } from "#lib/format/moment.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { Section } from "#app/_ui/section.tsx";
import type { CompanyData } from "./company-data.ts";

const DEEDS: Record<string, string> = {
  "create-company": "added the company",
  "update-company": "changed the settings",
  "archive-company": "archived it or put it back",
  "record-figure": "reported figures",
  "commit-import": "imported a file",
  "undo-import": "undid an import",
  "correct-entry": "corrected bank rows",
  "update-account": "changed an account",
  "record-balance": "stated a balance",
  "toggle-one-off": "counted a one-off differently",
  "request-check-in": "asked the founder for a check-in",
  "draw-check-in-link": "drew another link to a check-in",
  "revoke-check-in": "revoked a check-in",
  "submit-check-in": "answered a check-in",
  "record-round": "added a round",
  "withdraw-round": "took back a round",
  "record-event": "added a dated event",
  "set-event-active": "counted an event or left it out",
  "withdraw-event": "took back a dated event",
};

/** What a deed was about, from what was sent; ids and versions say nothing to a reader. */
function about(detail: unknown): string {
  if (typeof detail !== "object" || detail === null) return "";
  const { period, kind, label, fromMonth, name, fileName } = detail as Record<string, unknown>;
  return [period, fileName ?? label ?? kind ?? name, fromMonth].filter((part) => typeof part === "string").join(", ");
}

export function ActivitySection({ activity }: Pick<CompanyData, "activity">) {
  if (activity.length === 0) return null;
  return (
    <Section title="Activity" className="no-print">
      <Disclosure summary={`The last ${activity.length === 1 ? "change" : `${activity.length} changes`}`}>
        <ol className="flex flex-col divide-y rounded-md border bg-surface text-sm">
          {activity.map((row, index) => (
            <li key={index} className="flex flex-wrap gap-x-3 px-4 py-1.5">
              <time dateTime={row.at} className="num whitespace-nowrap text-ink-soft">
                {formatMomentUtc(row.at)}
              </time>
              <span>
                <strong className="font-medium">{row.actor}</strong> {DEEDS[row.operation] ?? row.operation}
                {about(row.detail) ? <span className="text-ink-soft">: {about(row.detail)}</span> : null}
              </span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </Section>
  );
}
