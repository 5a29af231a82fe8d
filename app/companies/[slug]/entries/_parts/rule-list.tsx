import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { LINE_WORDS, ROLE_WORDS } from "./words.ts";

type Rule = { id: string; pattern: string; field: string; role: string; category: string | null };
export type RuleListProps = { rules: readonly Rule[]; company: string; workspace: string };

/** What rows were taught to mean. */
export const RuleList = ({ rules, company, workspace }: RuleListProps) => (
  <Table caption="Rules">
    <thead>
      <tr>
        <Th>Rows that say</Th>
        <Th>are</Th>
        <Th>
          <span className="sr-only">Forget</span>
        </Th>
      </tr>
    </thead>
    <tbody>
      {rules.map(({ id, pattern, field, role, category }) => (
        <Tr key={id}>
          <Td>
            &quot;{pattern}&quot; <span className="text-ink-soft">as {field}</span>
          </Td>
          <Td>
            {ROLE_WORDS[role]}
            {category ? `: ${LINE_WORDS[category] ?? category}` : ""}
          </Td>
          <Td number>
            <OperationForm operation="delete-rule" workspace={workspace} label={`Forget the rule for ${pattern}`} hidden={{ company, rule: id }} done="Forgotten; figures and verdict follow." className="inline-flex flex-col">
              <SubmitButton tone="plain" size="sm" aria-label={`Forget the rule for ${pattern}`}>
                Forget
              </SubmitButton>
            </OperationForm>
          </Td>
        </Tr>
      ))}
    </tbody>
  </Table>
);
