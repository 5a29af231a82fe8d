import type { listHistoryCases } from "#app/_operations/list-history-cases.ts";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { OutcomeBadge } from "./outcome-badge.tsx";
import { Sources } from "./sources.tsx";

export type History = Awaited<ReturnType<(typeof listHistoryCases)["call"]>>;

/** Product by product: what was released, what came of it, and how sure that is. */
export const CaseTable = ({ cases }: { cases: History["cases"] }) => (
  <Table caption="Products whose feature a model reached" className="min-w-[64rem] [&_td]:py-2.5 [&_td]:align-top [&_th]:align-top">
    <thead>
      <tr>
        <Th>Product</Th>
        <Th>Overtaken by</Th>
        <Th>What came of it</Th>
        <Th>Moats</Th>
        <Th>Certain of facts, cause</Th>
        <Th>Read in</Th>
      </tr>
    </thead>
    <tbody>
      {cases.map((one) => (
        <Tr key={`${one.product} ${one.feature}`}>
          <RowTh className="w-48 py-2.5">
            {one.product} <span className="block py-1 sm:hidden"><OutcomeBadge outcome={one.group} /></span>
            <span className="block text-xs font-normal text-ink-soft">
              {one.feature}
              {one.launched === "" ? null : <>, since <span className="num">{one.launched}</span></>}
            </span>
          </RowTh>
          <Td className="w-44">
            {one.release}
            <span className="num block text-xs text-ink-soft">{one.releaseDate === "" ? "no single day" : one.releaseDate}</span>
          </Td>
          <Td>
            <OutcomeBadge outcome={one.group} />
            <span className="mt-1 block">{one.effect}</span>
            <span className="block text-xs text-ink-soft">
              {one.outcome}
              {one.effectDate === "" ? null : <>, <span className="num">{one.effectDate}</span></>}
            </span>
          </Td>
          <Td className="w-40">{one.moats}</Td>
          <Td className="whitespace-nowrap">{one.certaintyOfFacts}, {one.certaintyOfCause}</Td>
          <Td className="w-56">
            <Sources parts={one.sources} />
          </Td>
        </Tr>
      ))}
    </tbody>
  </Table>
);
