import type { Day } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatMajorShort } from "#lib/format/money.ts";
import { Section } from "#app/_ui/section.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { VerdictMark } from "#app/_ui/verdict-mark.tsx";
import type { CompanyData } from "./company-data.ts";

const NAMES = { signed: "Signed", conditional: "and conditional", hoped: "and hoped for" } as const;

/** The verdict for what is in the bank, and for each tier of money still to come. */
export function TiersSection({ verdict }: Pick<CompanyData, "verdict">) {
  if (verdict.tiers.length === 0) return null;
  const zero = (date: Day | null | undefined) => (date ? formatDay(date) : "does not end");
  return (
    <Section leadClass="no-print" title="If more money lands" lead="The headline counts only what is in the bank.">
      <Table caption="Verdict by tier of funding">
        <thead>
          <tr>
            <Th>Counting</Th>
            <Th>Lands</Th>
            <Th>Verdict</Th>
            <Th number>Cash ends</Th>
          </tr>
        </thead>
        <tbody>
          <Tr>
            <Td className="whitespace-nowrap">In the bank</Td>
            <Td />
            <Td>
              <VerdictMark sign={verdict.state} />
            </Td>
            <Td number>{zero(verdict.cashZero?.date)}</Td>
          </Tr>
          {verdict.tiers.map((tier) => (
            <Tr key={tier.tier}>
              <Td className="whitespace-nowrap">{NAMES[tier.tier]}</Td>
              <Td className="num whitespace-nowrap">{tier.tranches.map((tranche) => `${formatMajorShort(tranche.amount, verdict.currency)} on ${formatDay(tranche.day)}`).join(", ")}</Td>
              <Td>
                <VerdictMark sign={tier.state} />
              </Td>
              <Td number>{zero(tier.cashZero?.date)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
