import Link from "next/link";
import { formatDays } from "#lib/format/date.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { dies } from "#lib/portfolio/line.ts";
import { formatMultiple } from "#lib/portfolio/returns/irr-words.ts";
import type { CandidateView } from "#app/_operations/risk/candidate-view.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import { VerdictMark } from "#app/_ui/verdict-mark.tsx";
import { CandidateDetail } from "./candidate-detail.tsx";

export type CandidateTableProps = { caption: string; candidates: readonly CandidateView[]; /** Multiple of the dollar that is kept; null where the list is no ranking. */ nothing: number | null; workspace: string; current: boolean; to: (href: string) => string };

/** A list of companies, best first, each opened to how it was computed; keeping the dollar stands where it ranks. */
export function CandidateTable({ caption, candidates, nothing, ...rest }: CandidateTableProps) {
  const at = nothing === null ? candidates.length : candidates.filter(({ multiple }) => multiple > nothing).length;
  return (
    <Table caption={caption}>
      <thead>
        <tr><Th>Company</Th><Th number>Expected multiple</Th><Th number>A year</Th><Th number>Less than $1 back</Th><Th>Verdict now</Th><Th>With the round</Th><Th number>Only delays death</Th></tr>
      </thead>
      <tbody>
        {candidates.slice(0, at).map((candidate) => <Candidate key={candidate.view} candidate={candidate} {...rest} />)}
        {nothing === null ? null : <Nothing multiple={nothing} />}
        {candidates.slice(at).map((candidate) => <Candidate key={candidate.view} candidate={candidate} {...rest} soft={nothing !== null} />)}
      </tbody>
    </Table>
  );
}

const Nothing = ({ multiple }: { multiple: number }) => (
  <tr className="bg-accent-soft">
    <th scope="row" className="h-9 border-b px-3 py-1.5 text-left font-semibold">Nothing: keep the dollar</th>
    <Td number className="font-semibold">{formatMultiple(multiple)}</Td>
    <Td number>{formatPercent(0)}</Td>
    <Td number>{formatPercent(0, 0)}</Td>
    <Td colSpan={3} className="min-w-72 text-ink-soft">What ranks below brings back less than it took, by its own author&apos;s outcomes.</Td>
  </tr>
);

type CandidateProps = Omit<CandidateTableProps, "caption" | "candidates" | "nothing"> & { candidate: CandidateView; soft?: boolean };

function Candidate({ candidate, soft, ...rest }: CandidateProps) {
  const { company, multiple, perYear, perYearWhy, lossChance, standing, after, onlyDelays } = candidate;
  return (
    <>
      <Tr className={soft ? "text-ink-soft" : undefined}>
        <RowTh className="border-b-0 whitespace-nowrap"><Link href={rest.to(`/companies/${company.slug}`)} className="underline-offset-2 hover:underline">{company.name}</Link></RowTh>
        <Td number className="border-b-0 font-semibold">{formatMultiple(multiple)}</Td>
        <Td number className="border-b-0">{perYear === null ? <Unknown why={perYearWhy ?? undefined} /> : formatPercent(perYear)}</Td>
        <Td number className="border-b-0">{formatPercent(lossChance, 0)}</Td>
        <Td className="border-b-0"><VerdictMark sign={standing} /></Td>
        <Td className="border-b-0"><span className="flex items-center gap-2 whitespace-nowrap"><VerdictMark sign={after} /><span className="num text-sm text-ink-soft">{moved(candidate)}</span></span></Td>
        <Td number className="border-b-0">{onlyDelays === null ? <span className="text-ink-soft">not stated</span> : formatPercent(onlyDelays, 0)}</Td>
      </Tr>
      <tr className="group/row">
        <td colSpan={7} className="border-b px-3 pb-1.5">
          <Disclosure summary={<>How computed<span className="sr-only">: {company.name}</span></>} className="sticky left-3 max-w-[calc(100vw-4rem)]"><CandidateDetail candidate={candidate} {...rest} /></Disclosure>
        </td>
      </tr>
    </>
  );
}

/** What the round does to the day on which cash ends. */
function moved({ days, daysWhy, after, standing }: CandidateView): string {
  if (days !== null && days !== 0) return `${formatDays(days)} ${days > 0 ? "later" : "sooner"}`;
  if (dies(standing) && dies(after)) return days === 0 ? "no later" : (daysWhy ?? "");
  return "";
}
