import { RETRY_PAUSES, STALE_DAYS } from "#lib/delivery/retry-pause.ts";
import { Section } from "#app/_ui/section.tsx";

const pause = (minutes: number): string => (minutes < 60 ? `${minutes} min` : `${minutes / 60} h`);

const RULES: readonly [what: string, how: string][] = [
  ["Tried again", `${RETRY_PAUSES.map(pause).join(", ")} after each failure`],
  ["Given up", `after ${RETRY_PAUSES.length + 1} attempts, ${STALE_DAYS} days after its time, or at once where a mail is refused for good`],
  ["Never lost", "a message is kept with the change that caused it, in one transaction"],
  ["Doubles", "rare, and with the same Message-ID or webhook-id, by which a receiver drops them"],
  ["Signature", "webhook-signature is v1 and the HMAC-SHA256 of id.timestamp.body with the webhook's secret"],
];

/** What may be relied on, in the words of whoever receives. */
export const HowSent = () => (
  <Section title="What holds">
    <dl className="divide-y rounded-md border bg-surface text-sm">
      {RULES.map(([what, how]) => (
        <div key={what} className="grid gap-x-4 px-4 py-2 sm:grid-cols-[7rem_1fr]">
          <dt className="font-medium">{what}</dt>
          <dd className="text-ink-soft">{how}</dd>
        </div>
      ))}
    </dl>
  </Section>
);
