import Link from "next/link";
import { formatDay } from "#lib/format/date.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { asMinor } from "#lib/money.ts";
import { dies } from "#lib/portfolio/line.ts";
import { formatMultiple } from "#lib/portfolio/returns/irr-words.ts";
import type { CandidateView } from "#app/_operations/risk/candidate-view.ts";
import { Money } from "#app/_ui/money.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import { ActionButton } from "../../../companies/[slug]/_parts/action-button.tsx";

type Props = { candidate: CandidateView; workspace: string; current: boolean; to: (href: string) => string };
const link = "text-accent underline underline-offset-2";

/** Outcomes, round and cap table that a multiple comes from, and who stated them. */
export function CandidateDetail({ candidate, workspace, current, to }: Props) {
  const { company, author, madeOn, note, view } = candidate;
  return (
    <div className="flex max-w-5xl flex-col gap-3 pb-3 text-ink">
      <p>
        Stated by {author}, {formatDay(madeOn)}{note ? <>: {note.replace(/\.$/, "")}</> : null}.{" "}
        {current ? <Link href={to(`/fund/next-dollar?state=${encodeURIComponent(company.slug)}#outcomes`)} className={link}>State it anew</Link> : null}
      </p>
      <Outcomes candidate={candidate} />
      <ul className="flex list-disc flex-col gap-1 pl-5 marker:text-ink-soft">
        <li><Round candidate={candidate} /></li>
        <li><Basis candidate={candidate} to={to} /></li>
        <li><Verdict candidate={candidate} /></li>
      </ul>
      {current ? <div><ActionButton operation="withdraw-risk-row" workspace={workspace} label={`Take back the outcomes of ${company.name}`} tone="quiet" hidden={{ table: "outcomes", row: view }} done="Taken back; earlier as-of days still see it.">Take back these outcomes</ActionButton></div> : null}
    </div>
  );
}

const Outcomes = ({ candidate: { outcomes, currency, multiple, company, perYear, perYearWhy } }: { candidate: CandidateView }) => (
  <table className="num w-full max-w-3xl border-collapse text-sm">
    <caption className="sr-only">Outcomes of {company.name}</caption>
    <thead>
      <tr className="text-xs text-ink-soft [&>th]:border-b [&>th]:py-1 [&>th]:pr-3 [&>th]:font-medium">
        <th scope="col" className="text-left">Outcome</th><th scope="col" className="text-right">Probability</th><th scope="col" className="text-right">Exit value</th><th scope="col" className="text-right max-sm:hidden">About when</th><th scope="col" className="text-right">A dollar becomes</th><th scope="col" className="text-right">Adds</th>
      </tr>
    </thead>
    <tbody className="[&>tr>*]:py-1 [&>tr>*]:pr-3">
      {outcomes.map((outcome, i) => (
        <tr key={i}>
          <th scope="row" className="text-left font-normal">{outcome.label}</th>
          <td className="text-right">{percent(outcome.probability)}</td>
          <td className="text-right"><Money amount={asMinor(outcome.exitMinor)} currency={currency} /></td>
          <td className="text-right whitespace-nowrap max-sm:hidden">{outcome.day ? formatDay(outcome.day) : <span className="text-ink-soft">not stated</span>}</td>
          <td className="text-right">{formatMultiple(outcome.multiple)}</td>
          <td className="text-right">{formatMultiple(outcome.probability * outcome.multiple)}</td>
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr className="font-semibold [&>*]:border-t [&>*]:py-1 [&>*]:pr-3">
        <th scope="row" className="text-left">Expected</th><td className="text-right">100%</td><td /><td className="max-sm:hidden" />
        <td className="text-right whitespace-nowrap">{perYear === null ? <Unknown why={perYearWhy ?? undefined} /> : `${formatPercent(perYear)} a year`}</td><td className="text-right">{formatMultiple(multiple)}</td>
      </tr>
    </tfoot>
  </table>
);

const percent = (fraction: number): string => formatPercent(fraction, Number.isInteger(Number((fraction * 100).toFixed(6))) ? 0 : 1);

const Round = ({ candidate: { nextAmountMinor, nextPreMoneyMinor, currency, owned, laterDilution } }: { candidate: CandidateView }) => (
  <>
    The round raises {formatMoneyShort(nextAmountMinor, currency)} at {formatMoneyShort(nextPreMoneyMinor, currency)} pre-money and buys {formatPercent(owned.bought)} of the company
    {laterDilution > 0 ? `; later rounds take ${percent(laterDilution)} of everything, which leaves ${formatPercent(owned.left)}` : "; later rounds are taken to take nothing"}.
  </>
);

const Basis = ({ candidate: { basis, table, company }, to }: { candidate: CandidateView; to: (href: string) => string }) =>
  basis === "pro-rata" || table === null ? (
    <>There is <Link href={to(`/companies/${company.slug}#cap-table`)} className={link}>no cap table</Link>, so all shares count as common: exit value × (1 − later rounds) / post-money. Preferences would pay more at small exits and, where others rank first, less.</>
  ) : (
    <>
      Through the waterfall of <Link href={to(`/companies/${company.slug}#cap-table`)} className={link}>its cap table</Link> ({Math.round(table.fullyDiluted).toLocaleString("en-US")} shares fully diluted{table.latest ? `, last entry ${formatDay(table.latest)}` : ""}): the round&apos;s shares get their price back first, or convert where that pays more
      {table.converting > 0 ? `; ${table.converting} ${table.converting === 1 ? "SAFE or note converts" : "SAFEs and notes convert"} in the round` : ""}{table.staying > 0 ? `; ${table.staying} ${table.staying === 1 ? "note, whose terms say too little, stays and is" : "notes, whose terms say too little, stay and are"} paid before it` : ""}; later rounds are taken as common.
    </>
  );

function Verdict({ candidate: { cashZero, cashZeroAfter, standing, after, daysWhy, onlyDelays, author } }: { candidate: CandidateView }) {
  const ends = (day: typeof cashZero): string => (day ? `cash ends ${formatDay(day)}` : "no day on which cash ends");
  return (
    <>
      With the whole round in the bank today: {ends(cashZeroAfter)}; without it: {ends(cashZero)}.{daysWhy && standing !== "unknown" ? ` ${daysWhy}` : ""}
      {dies(standing) && dies(after) ? " By its own figures the round only moves the day." : ""}{" "}
      {onlyDelays === null ? "Nobody stated the chance that the money only delays death." : `${author} gives ${percent(onlyDelays)} that the money only delays death.`}
    </>
  );
}
