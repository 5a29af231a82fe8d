import { formatMultiple, irrWords } from "#lib/portfolio/returns/irr-words.ts";
import type { Answer } from "#lib/answer.ts";
import type { Irr } from "#lib/portfolio/irr/irr.ts";
import type { Currency, Minor } from "#lib/money.ts";
import { Money } from "#app/_ui/money.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";

/** An amount, or the word unknown with its reason. */
export const MoneyAnswer = ({ amount, currency, exact }: { amount: Answer<Minor>; currency: Currency; exact?: boolean }) =>
  amount.known ? <Money amount={amount.value} currency={currency} exact={exact} /> : <Money amount={null} currency={currency} why={amount.why} />;

export const MultipleAnswer = ({ multiple }: { multiple: Answer<number> }) => (multiple.known ? <span className="num">{formatMultiple(multiple.value)}</span> : <Unknown why={multiple.why} />);

/** The rate, or in a word why there is none; the sentence on hover. */
export function IrrAnswer({ irr }: { irr: Answer<Irr> }) {
  const { figure, short, note } = irrWords(irr);
  if (!irr.known) return <Unknown why={note} />;
  const soft = <span className="text-sm font-medium tracking-normal text-ink-soft">{short}</span>;
  // Under a year the figure is a multiple: its days keep it from being read as a rate.
  return <span className="num" title={note}>{figure ?? soft}{figure?.endsWith("x") ? <> {soft}</> : null}</span>;
}
