import type { listHistoryCases } from "#app/_operations/list-history-cases.ts";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { OutcomeBadge } from "./outcome-badge.tsx";
import { Sources } from "./sources.tsx";

export type History = Awaited<ReturnType<(typeof listHistoryCases)["call"]>>;

/** Product by product: what was released, what came of it, and how sure that is; on a phone one below the other. */
export const Cases = ({ cases }: { cases: History["cases"] }) => (
  <>
    <div className="max-sm:hidden">
      <CaseTable cases={cases} />
    </div>
    <ul aria-label="Products whose feature a model reached" className="divide-y rounded-md border bg-surface sm:hidden">
      {cases.map((one) => (
        <li key={`${one.product} ${one.feature}`} className="flex flex-col gap-1 px-3 py-3 text-sm">
          <p className="flex flex-wrap items-center justify-between gap-2 font-medium">{one.product} <OutcomeBadge outcome={one.group} /></p>
          <p className="text-xs text-ink-soft">{one.feature}; overtaken by {one.release}{one.releaseDate === "" ? "" : `, ${one.releaseDate}`}</p>
          <p>{one.effect}</p>
          <p className="text-xs text-ink-soft">{one.outcome}. Moats: {one.moats}. Certain of facts: {one.certaintyOfFacts}, of the cause: {one.certaintyOfCause}.</p>
          <Sources parts={one.sources} />
        </li>
      ))}
    </ul>
  </>
);

const CaseTable = ({ cases }: { cases: History["cases"] }) => (
  <Table caption="Products whose feature a model reached" className="min-w-[64rem] [&_td]:py-2.5 [&_td]:align-top [&_tbody_th]:align-top">
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
            {one.product}
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
