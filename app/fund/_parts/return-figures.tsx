import Link from "next/link";
import type { ReactNode } from "react";
import { irrWords } from "#lib/portfolio/returns/irr-words.ts";
import { Figure, Figures } from "#app/_ui/figure.tsx";
import { Section } from "#app/_ui/section.tsx";
import { IrrAnswer, MoneyAnswer, MultipleAnswer } from "./answers.tsx";
import { MissingRates } from "./missing-rates.tsx";
import type { BookData, NetData } from "./book-data.ts";

type Props = { to: (href: string) => string };

/** How a figure came about, and the way to the dated rows that it is made of. */
const How = ({ formula, rows, href }: { formula: string; rows: number; href: string }) => (
  <span className="flex flex-col gap-1 text-sm text-ink-soft">
    <span>{formula}</span>
    <Link href={href} className="text-accent underline underline-offset-2">{rows} dated {rows === 1 ? "row" : "rows"}</Link>
  </span>
);

export function NetFigures({ data, net: { fund, net, currency }, to }: Props & { data: BookData; net: NetData }) {
  const { asOf } = data;
  const flows = to(`/fund/flows?of=net&fund=${encodeURIComponent(fund.slug)}`);
  const how = (formula: string): ReactNode => <How formula={formula} rows={net.flowIds.length} href={flows} />;
  const money = (amount: typeof net.nav) => <MoneyAnswer amount={amount} currency={currency} />;
  return (
    <Section title="Net, to investors" lead="After fees, expenses and carry paid.">
      <Figures>
        <Figure label="TVPI" value={<MultipleAnswer multiple={net.tvpi} />} note={<>on {money(net.paidIn)} paid in</>} asOf={asOf} how={how("(distributions + net asset value) / paid-in")} />
        <Figure label="DPI" value={<MultipleAnswer multiple={net.dpi} />} note={<>{money(net.distributed)} distributed</>} asOf={asOf} how={how("distributions / paid-in")} />
        <Figure label="RVPI" value={<MultipleAnswer multiple={net.rvpi} />} note={<>{money(net.nav)} net asset value</>} asOf={asOf} how={how("net asset value / paid-in; net asset value = value of the holdings + the fund's cash")} />
        <Figure label="Net IRR" value={<IrrAnswer irr={net.netIrr} />} note={irrWords(net.netIrr).note} asOf={asOf} how={how("the yearly rate at which calls, distributions and the net asset value come to nothing; flows of one day netted, every rate looked for")} />
      </Figures>
    </Section>
  );
}

export function GrossFigures({ data, to }: Props & { data: BookData }) {
  const { gross, asOf, currency, fund } = data;
  const flows = to(`/fund/flows?of=gross${fund ? `&fund=${encodeURIComponent(fund.slug)}` : ""}`);
  const how = (formula: string): ReactNode => <How formula={formula} rows={gross.flowIds.length} href={flows} />;
  const money = (amount: typeof gross.value) => <MoneyAnswer amount={amount} currency={currency} />;
  const unmarked = gross.atCost.length;
  return (
    <Section title="Gross, of the investments" lead="Before fees and carry.">
      {gross.valueAtLeast ? <MissingRates found={gross.valueAtLeast} currency={currency} noun="holding" to={to} /> : null}
      <Figures>
        <Figure label="MOIC" value={<MultipleAnswer multiple={gross.moic} />} note={<>on {money(gross.invested)} invested</>} asOf={asOf} how={how("(returned + value held) / invested")} />
        <Figure label="Gross IRR" value={<IrrAnswer irr={gross.grossIrr} />} note={irrWords(gross.grossIrr).note} asOf={asOf} how={how("the yearly rate at which investments, proceeds and the value held come to nothing")} />
        <Figure label="Value held" value={money(gross.value)} note={<>{money(gross.returned)} returned; {unmarked === 0 ? "all of it marked" : `${unmarked} at cost, never marked`}</>} asOf={asOf} how={how("the last mark of each holding, plus what was invested and less what came back since, at the day's rate")} />
        <Figure label="Exchange gain" value={money(gross.exchangeGain)} note="part of the gain that exchange rates made" asOf={asOf} how={how("sum of cost x (rate now - rate then) less that of proceeds, to the day a holding ended")} />
      </Figures>
    </Section>
  );
}
