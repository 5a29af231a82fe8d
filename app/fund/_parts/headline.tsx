import { formatDay } from "#lib/format/date.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import { formatMultiple, irrWords } from "#lib/portfolio/returns/irr-words.ts";
import type { Irr } from "#lib/portfolio/irr/irr.ts";
import type { Answer } from "#lib/answer.ts";
import type { BookFigures } from "./book-data.ts";

const said = (irr: Answer<Irr>, name: string): string => {
  const { figure, short, note: sentence } = irrWords(irr);
  const note = sentence.replace(/\.$/, "");
  if (!irr.known) return `${name} unknown: ${note}`;
  return figure === null ? `${name} none: ${note}` : `${name} ${figure} (${short})`;
};

const times = (answer: Answer<number>, name: string): string => (answer.known ? `${formatMultiple(answer.value)} ${name}` : `${name} unknown`);

/** What the fund is worth to its investors, in words with the numbers that prove it; of several funds, what their holdings made. */
export function Headline({ data }: { data: BookFigures }) {
  const [only] = data.nets;
  const single = data.nets.length === 1 && only !== undefined;
  return (
    <header className="flex max-w-[72rem] flex-col gap-1.5">
      <h1 className="text-pretty text-xl font-normal tracking-tight sm:text-2xl">{single ? <OneFund net={only} data={data} /> : <AllFunds data={data} />}</h1>
      <p className="text-ink-soft">
        {single ? `${said(data.gross.grossIrr, "Gross IRR")}. ` : ""}
        Money in {data.currency}, as known on {formatDay(data.asOf)}. Net is after fees, expenses and the carry that was paid; gross is of the investments alone.
      </p>
    </header>
  );
}

/** What is known of a value that is not known whole. */
const known = ({ gross: { valueAtLeast }, currency }: BookFigures): string =>
  valueAtLeast ? ` What it holds is worth at least ${formatMoneyShort(valueAtLeast.amount, currency)}, without ${valueAtLeast.without} ${valueAtLeast.without === 1 ? "holding" : "holdings"}.` : "";

const OneFund = ({ net: { fund, net }, data }: { net: BookFigures["nets"][number]; data: BookFigures }) => (
  <>
    <strong className="font-semibold">{net.tvpi.known ? `${fund.name} stands at ${formatMultiple(net.tvpi.value)} of what its investors paid in` : `What ${fund.name} is worth to its investors is not known`}</strong>
    {net.tvpi.known ? `: ${times(net.dpi, "paid back (DPI)")}, ${times(net.rvpi, "still held (RVPI)")}; ${said(net.netIrr, "net IRR")}.` : `: ${net.tvpi.why}${known(data)}`}
  </>
);

const AllFunds = ({ data }: { data: BookFigures }) => {
  const { nets, gross } = data;
  return (
    <>
      <strong className="font-semibold">{gross.moic.known ? `${nets.length} funds together hold and got back ${formatMultiple(gross.moic.value)} of what they invested` : `What ${nets.length} funds together made is not known`}</strong>
      {gross.moic.known ? `, gross; ${said(gross.grossIrr, "gross IRR")}.` : `: ${gross.moic.why}${known(data)}`} Net TVPI: {nets.map(({ fund, net }) => `${fund.name} ${net.tvpi.known ? formatMultiple(net.tvpi.value) : "unknown"}`).join(", ")}.
    </>
  );
};
