import { formatDay } from "#lib/format/date.ts";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Tr } from "#app/_ui/table.tsx";
import { MoneyAnswer } from "./answers.tsx";
import type { BookFigures } from "./book-data.ts";

/** How one net asset value became the next, line by line; of every fund shown. */
export const NavRollSection = ({ data: { nets, asOf } }: { data: Pick<BookFigures, "nets" | "asOf"> }) => (
  <Section title="Net asset value, rolled forward" lead={nets[0] ? `From ${formatDay(nets[0].roll.from)} to ${formatDay(asOf)}; each line in the fund's own currency.` : undefined}>
    <Table caption="Net asset value, rolled forward">
      <thead className={nets.length > 1 ? undefined : "sr-only"}>
        <tr>
          <th scope="col" className="h-9 border-b px-3 text-left text-xs font-medium text-ink-soft">Line</th>
          {nets.map(({ fund }) => <th key={fund.slug} scope="col" className="h-9 border-b px-3 text-right text-xs font-medium text-ink-soft">{fund.name}</th>)}
        </tr>
      </thead>
      <tbody>
        {LINES.map(([key, label, sign]) => (
          <Tr key={key}>
            <RowTh className={sign === "" ? undefined : "font-normal"}>{label}</RowTh>
            {nets.map(({ fund, roll, currency }) => (
              <Td key={fund.slug} number className={sign === "" ? "font-semibold" : undefined}>
                {sign === "" ? null : <span className="text-ink-soft">{sign} </span>}
                <MoneyAnswer amount={roll[key]} currency={currency} exact />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  </Section>
);

const LINES = [
  ["opening", "Net asset value then", ""],
  ["called", "Called from investors", "+"],
  ["distributed", "Distributed to investors", "−"],
  ["costs", "Fees and expenses", "−"],
  ["gain", "Gain of the holdings, realised or not", "+"],
  ["exchange", "Exchange gain", "+"],
  ["closing", "Net asset value now", ""],
] as const;
