import { formatDay } from "#lib/format/date.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { ActionButton } from "../../companies/[slug]/_parts/action-button.tsx";
import { type CheckIns, minutesWords } from "./check-in-data.ts";

/** What each further question cost founders, and what came of it. */
export function QuestionTable({ questions, workspace }: { questions: CheckIns["questions"]; workspace: string }) {
  if (questions.length === 0) return null;
  return (
    <Section title="Questions" lead="A question is used where somebody said that a decision rests on an answer to it. One that no decision used for two quarters is retired. Minutes are those of the check-ins that asked it.">
      <Table caption="Questions beside the three numbers and the line">
        <thead><tr><Th>Question</Th><Th>Feeds</Th><Th number>Asked</Th><Th number>Answered</Th><Th number>Founder time</Th><Th number>Decisions</Th><Th>State</Th></tr></thead>
        <tbody>
          {questions.map(({ id, asks, decision, asked, answered, seconds, used, retired }) => (
            <Tr key={id}>
              <RowTh className="min-w-48">{asks}</RowTh>
              <Td className="min-w-40">{decision}</Td>
              <Td number>{asked}</Td><Td number>{answered}</Td><Td number>{seconds === 0 ? "none measured" : minutesWords(seconds)}</Td><Td number>{used}</Td>
              <Td className="min-w-56">
                {retired ? (
                  <span className="flex flex-wrap items-center gap-2"><Badge>retired {formatDay(retired.on)}</Badge> <span className="text-ink-soft">{retired.why}</span>
                    <ActionButton operation="revive-question" workspace={workspace} label={`Revive ${asks}`} hidden={{ question: id }} done="Offered again, for two more quarters.">Revive</ActionButton>
                  </span>
                ) : <Badge tone="alive">asked</Badge>}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
