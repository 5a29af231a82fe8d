import { formatDay } from "#lib/format/date.ts";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import type { History } from "./case-table.tsx";
import { Sources } from "./sources.tsx";

/** From the first capable model to the first native mainstream product, the shortest first. */
export const LagTable = ({ lags }: { lags: History["lags"] }) => (
  <Table caption="From the first capable model to a native product" className="min-w-[52rem] [&_td]:align-top [&_tbody_th]:align-top">
    <thead>
      <tr>
        <Th>Feature</Th>
        <Th>First model that could</Th>
        <Th>Shipped natively as</Th>
        <Th number>Months</Th>
        <Th>Basis</Th>
      </tr>
    </thead>
    <tbody>
      {lags.map((lag) => (
        <Tr key={lag.feature}>
          <RowTh className="w-60">
            {lag.feature} <span className="text-xs font-normal text-ink-soft">{lag.kind}</span>
          </RowTh>
          <Td>
            {lag.firstCapable} <span className="num block text-xs text-ink-soft">{formatDay(lag.firstCapableDay)}</span>
          </Td>
          <Td>
            {lag.shippedAs} <span className="num block text-xs text-ink-soft">{formatDay(lag.shippedDay)}</span>
          </Td>
          <Td number>{lag.months.toFixed(1)}</Td>
          <Td className="w-60">
            <Sources parts={lag.sources} />
          </Td>
        </Tr>
      ))}
    </tbody>
  </Table>
);
