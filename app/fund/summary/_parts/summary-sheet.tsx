import { formatDay } from "#lib/format/date.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import { irrWords } from "#lib/portfolio/returns/irr-words.ts";
import type { SummaryView } from "#app/_operations/book/summary-view.ts";
import { Figure, Figures } from "#app/_ui/figure.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { VerdictMark } from "#app/_ui/verdict-mark.tsx";
import { IrrAnswer, MoneyAnswer, MultipleAnswer } from "../../_parts/answers.tsx";
import { Headline } from "../../_parts/headline.tsx";
import { KIND_WORDS } from "../../_parts/kind-words.ts";
import { NavRollSection } from "../../_parts/nav-roll-section.tsx";
import { NetTable } from "../../_parts/net-table.tsx";
import { ValueOverTime } from "../../_parts/over-time.tsx";

type Props = { summary: SummaryView };

/** One to two pages for investors: what the fund is worth, how that came about, what it holds, and what is not known. */
export function SummarySheet({ summary }: Props) {
  const { fund, workspace, asOf, nets } = summary;
  return (
    <article className="flex min-w-0 flex-col gap-8 print:gap-4">
      <div className="flex flex-col gap-1">
        <p className="flex flex-wrap justify-between gap-x-6 text-sm text-ink-soft">
          <span>{[fund?.name ?? workspace, fund ? `vintage ${fund.vintage}` : "", fund?.committedMinor ? `${formatMoneyShort(fund.committedMinor, fund.currency)} committed` : ""].filter(Boolean).join(" · ")}</span>
          <span>Summary as of <time dateTime={asOf}>{formatDay(asOf)}</time></span>
        </p>
        <Headline data={summary} />
      </div>
      {nets.length > 0 ? <NetSection summary={summary} /> : null}
      <GrossSection summary={summary} />
      <div className="grid items-start gap-x-6 gap-y-8 lg:grid-cols-[3fr_2fr] print:grid-cols-[3fr_2fr] print:gap-y-4">
        <ValueOverTime series={summary.series} currency={summary.currency} />
        <NavRollSection data={summary} />
      </div>
      <Positions summary={summary} />
      <Verdicts summary={summary} />
      <Section title="What is not known, or rests on little">
        {summary.notes.length === 0 ? <p className="text-ink-soft">Every figure is known, and every holding was valued within twelve months.</p> : <ul className="flex list-disc flex-col gap-0.5 pl-5 text-sm">{summary.notes.map((note) => <li key={note}>{note}</li>)}</ul>}
      </Section>
    </article>
  );
}

function NetSection({ summary: { nets, asOf } }: Props) {
  const [only] = nets;
  if (nets.length === 1 && only) {
    const { net, currency } = only;
    return (
      <Section title="Net, to investors" lead="After fees, expenses and carry paid.">
        <Figures>
          <Figure label="TVPI" value={<MultipleAnswer multiple={net.tvpi} />} note={<>on <MoneyAnswer amount={net.paidIn} currency={currency} /> paid in</>} asOf={asOf} />
          <Figure label="DPI" value={<MultipleAnswer multiple={net.dpi} />} note={<><MoneyAnswer amount={net.distributed} currency={currency} /> distributed</>} asOf={asOf} />
          <Figure label="RVPI" value={<MultipleAnswer multiple={net.rvpi} />} note={<><MoneyAnswer amount={net.nav} currency={currency} /> net asset value</>} asOf={asOf} />
          <Figure label="Net IRR" value={<IrrAnswer irr={net.netIrr} />} note={irrWords(net.netIrr).note} asOf={asOf} />
        </Figures>
      </Section>
    );
  }
  return <NetTable nets={nets} />;
}

const GrossSection = ({ summary: { gross, asOf, currency } }: Props) => (
  <Section title="Gross, of the investments" lead="Before fees and carry.">
    <Figures>
      <Figure label="MOIC" value={<MultipleAnswer multiple={gross.moic} />} note={<>on <MoneyAnswer amount={gross.invested} currency={currency} /> invested</>} asOf={asOf} />
      <Figure label="Gross IRR" value={<IrrAnswer irr={gross.grossIrr} />} note={irrWords(gross.grossIrr).note} asOf={asOf} />
      <Figure label="Value held" value={<MoneyAnswer amount={gross.value} currency={currency} />} note="at the last marks, rolled over later flows" asOf={asOf} />
      <Figure label="Returned" value={<MoneyAnswer amount={gross.returned} currency={currency} />} note={<>exchange gain <MoneyAnswer amount={gross.exchangeGain} currency={currency} /></>} asOf={asOf} />
    </Figures>
  </Section>
);

const Positions = ({ summary: { positions, currency } }: Props) => (
  <Section title="Positions" lead={`${positions.length} ${positions.length === 1 ? "company" : "companies"}, the largest cost first.`}>
    {positions.length === 0 ? null : (
      <Table caption="Positions">
        <thead><tr><Th>Company</Th><Th number>Cost</Th><Th number>Returned</Th><Th number>Value</Th><Th number>MOIC</Th><Th>Value rests on</Th><Th number>Marked</Th></tr></thead>
        <tbody>
          {positions.map(({ company, cost, returned, value, moic, basis, mark }, i) => (
            <Tr key={i}>
              <RowTh className="whitespace-nowrap">{company}</RowTh>
              <Td number><MoneyAnswer amount={cost} currency={currency} /></Td>
              <Td number><MoneyAnswer amount={returned} currency={currency} /></Td>
              <Td number><MoneyAnswer amount={value} currency={currency} /></Td>
              <Td number><MultipleAnswer multiple={moic} /></Td>
              <Td className="whitespace-nowrap">{mark ? KIND_WORDS[mark.basis] : basis === "ended" ? "Ended" : "Cost, never valued"}</Td>
              <Td number>{mark ? formatDay(mark.day) : null}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    )}
  </Section>
);

const Verdicts = ({ summary: { verdicts, currency } }: Props) => (
  <Section title="What is held, by verdict" lead="Does the money of the companies last until they pay for themselves, by their own figures.">
    <ul className="flex flex-wrap gap-x-6 gap-y-2">
      {verdicts.map(({ standing, companies, value }) => (
        <li key={standing} className="flex items-center gap-2"><VerdictMark sign={standing} /><span className="num">{companies}, <MoneyAnswer amount={value} currency={currency} /> held</span></li>
      ))}
    </ul>
  </Section>
);
