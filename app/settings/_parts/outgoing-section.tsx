import type { listJobs } from "#app/_operations/list-jobs.ts";
import type { listMessages } from "#app/_operations/list-messages.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Section } from "#app/_ui/section.tsx";

type Answer<T extends { call: (...given: never[]) => unknown }> = Awaited<ReturnType<T["call"]>>;
type Props = { messages: Pick<Answer<typeof listMessages>, "counts" | "delivery">; jobs: Answer<typeof listJobs>["jobs"]; hrefs: { messages: string; jobs: string; alerts: string } };

/** How what leaves this installation is doing, and where to see all of it. */
export function OutgoingSection({ messages: { counts, delivery }, jobs, hrefs }: Props) {
  const failed = jobs.filter(({ last }) => last?.outcome === "failed").length;
  const way = delivery?.sendsNothing ? "The demo sends nothing." : delivery?.mailFrom ? `Mail goes out as ${delivery.mailFrom}.` : "Mail is not set up.";
  return (
    <Section title="Messages and jobs" lead={`${way} ${counts.failed > 0 ? `${counts.failed} ${counts.failed === 1 ? "message was" : "messages were"} not delivered.` : "No message failed."} ${failed > 0 ? `${failed} scheduled ${failed === 1 ? "job" : "jobs"} failed when last run.` : "No scheduled job failed."}`}>
      <div className="no-print flex flex-wrap gap-2">
        <LinkButton href={hrefs.messages}>Mail, webhooks and messages</LinkButton>
        <LinkButton href={hrefs.jobs}>Scheduled jobs</LinkButton>
        <LinkButton href={hrefs.alerts}>Who is alerted, and the calendar</LinkButton>
      </div>
    </Section>
  );
}
