import { formatDay } from "#lib/format/date.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormMoney } from "#app/_ui/form/form-money.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Section } from "#app/_ui/section.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { ActionButton } from "./action-button.tsx";
import type { CompanyData } from "./company-data.ts";

const TIERS = { "in-bank": "in the bank", signed: "signed", conditional: "conditional", hoped: "hoped for" } as const;
const CHOICES = [
  { value: "signed", label: "Signed and scheduled" },
  { value: "conditional", label: "Conditional" },
  { value: "hoped", label: "Hoped for" },
  { value: "in-bank", label: "In the bank" },
];

export function RoundsSection({ data }: { data: CompanyData }) {
  const { rounds, company, workspace, current } = data;
  const leftOut = new Map(data.verdict.provenance.leftOut.map(({ id, why }) => [id, why]));
  return (
    <Section leadClass="no-print" title="Rounds and tranches" lead={rounds.length === 0 ? "None is known. Money that is signed or hoped for shows what it would change." : undefined}>
      {rounds.length > 0 ? (
        <Table caption="Funding rounds">
          <thead>
            <tr>
              <Th>Day</Th>
              <Th>Round</Th>
              <Th number>Amount</Th>
              <Th number>Post-money</Th>
              <Th>Where it is</Th>
              <Th className="no-print">
                <span className="sr-only">Change</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => (
              <Tr key={round.id}>
                <Td className="num whitespace-nowrap" title={`reported ${formatDay(round.reportedAt)} by ${round.reportedBy}`}>
                  {formatDay(round.day)}
                </Td>
                <Td className="min-w-36">
                  {round.kind}
                  {round.ours ? <span className="text-ink-soft"> · ours</span> : null}
                  {round.security ? <span className="text-ink-soft"> · {round.security}</span> : null}
                </Td>
                <Td number>
                  <Money amount={round.amountMinor} currency={round.currency} why="The amount is not known." />
                </Td>
                <Td number>{round.postMoneyMinor === null ? "" : <Money amount={round.postMoneyMinor} currency={round.currency} />}</Td>
                <Td className="min-w-32">
                  <Badge>{TIERS[round.tier]}</Badge>
                  {round.condition ? <span className="text-sm text-ink-soft"> {round.condition}</span> : null}
                  {leftOut.has(round.id) && round.amountMinor !== null ? <span className="text-sm text-close"> Not counted: {leftOut.get(round.id)}</span> : null}
                </Td>
                <Td number className="no-print">
                  {current ? (
                    <ActionButton operation="withdraw-round" workspace={workspace.slug} label={`Take back ${round.kind} of ${formatDay(round.day)}`} hidden={{ company: company.slug, round: round.id }} done="Taken back. Earlier as-of days still see it.">
                      Take back
                    </ActionButton>
                  ) : null}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      {current ? (
        <Disclosure summary="Add a round or tranche" className="no-print">
          <OperationForm operation="record-round" workspace={workspace.slug} label="Add a round" hidden={{ company: company.slug, currency: company.currency }} done="Added; the verdict was judged again." className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-2">
            <FormText name="kind" label="Name" placeholder="Seed extension" required />
            <FormText name="day" type="date" label="Day on which it arrived or is due" required />
            <FormMoney name="amountMinor" label="Amount" currency={company.currency} hint="Empty: not known" />
            <FormSelect name="tier" label="Where the money is" options={CHOICES} />
            <FormMoney name="postMoneyMinor" label="Post-money" currency={company.currency} />
            <FormText name="condition" label="What it depends on" hint="Needed where it is conditional" />
            <label className="touch flex items-center gap-2 text-sm">
              <input type="checkbox" name="ours:boolean" className="size-4 accent-accent" /> Our own money is in it
            </label>
            <div className="sm:text-right">
              <SubmitButton>Add the round</SubmitButton>
            </div>
          </OperationForm>
        </Disclosure>
      ) : null}
    </Section>
  );
}
