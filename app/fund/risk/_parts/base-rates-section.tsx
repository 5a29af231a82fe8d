import { formatDay } from "#lib/format/date.ts";
import { formatPercent } from "#lib/format/percent.ts";
import type { getBaseRates } from "#app/_operations/get-base-rates.ts";
import { Section } from "#app/_ui/section.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";

/** What was published about whole markets. */
export const BaseRatesSection = ({ rates }: Awaited<ReturnType<(typeof getBaseRates)["call"]>>) => (
  <Section title="Base rates" lead="Published frequencies of whole markets: never a company's own probability.">
    <Table caption="Base rates">
      <thead><tr><Th>What</Th><Th number>Share</Th><Th>Source</Th><Th number>Data of</Th></tr></thead>
      <tbody>
        {rates.map((rate) => (
          <Tr key={rate.id}>
            <Td>{rate.what}{rate.note ? <span className="block text-xs text-ink-soft">{rate.note}</span> : null}</Td>
            <Td number>{formatPercent(rate.share)}</Td>
            <Td>{rate.source}</Td>
            <Td number>{rate.date ? formatDay(rate.date) : <span className="text-ink-soft">not dated</span>}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
    <p className="max-w-4xl text-sm text-ink-soft">No published chance of failing by months of runway was found, so none is shown.</p>
  </Section>
);
