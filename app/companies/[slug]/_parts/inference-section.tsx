import Link from "next/link";
import { known } from "#lib/answer.ts";
import { formatDay, formatPeriod } from "#lib/format/date.ts";
import { readMinor } from "#lib/format/read-minor.ts";
import { readAmount, readPercent } from "#lib/format/read-number.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { priceInference } from "#app/_operations/price-inference.ts";
import { ask, asOfParam, param, type SearchParams } from "#app/_adapters/page.ts";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { stateOf, withState } from "#app/_ui/links.ts";
import { Money } from "#app/_ui/money.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import type { CompanyData } from "./company-data.ts";
import { PriceWords } from "./price-words.tsx";

const WORDS = { falls: "Prices fall as they did, 10 times a year", "falls-slowly": "Prices fall slowly, 3 times a year", tenfold: "All prices a tenth from next month on, then as they did", doubles: "All prices double next month, then fall as they did" } as const;
const NO_MARGIN = "Cost of revenue is not reported for the same months.";
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

type Props = { caller: Caller; search: SearchParams; data: CompanyData };
type Typed = { billMinor: number | null; moves: number; dearer: number } | { faults: { bill: string | null; moves: string | null; dearer: string | null } } | null;

/** The newest month of AI inference that was reported. */
const reported = ({ figures }: CompanyData) => figures.findLast(({ inferenceMinor }) => inferenceMinor !== null) ?? null;

/** The bill (null: as reported), the share that moves and what it then costs, as they stand in the address. */
function typedIn(search: SearchParams, data: CompanyData): Typed {
  const typed = param(search, "bill")?.trim() ?? "";
  if (typed === "" && reported(data) === null) return null;
  const bill = typed === "" ? known(null) : readMinor(typed, data.company.currency);
  const moves = readPercent(param(search, "moves") || "0");
  const dearer = readAmount(param(search, "dearer") || "1");
  const faults = {
    bill: !bill.known ? bill.why : (bill.value ?? 0) < 0 ? "A bill is not below 0." : null,
    moves: !moves.known ? moves.why : moves.value < 0 || moves.value > 1 ? "Between 0 and 100." : null,
    dearer: !dearer.known ? dearer.why : dearer.value < 0.1 || dearer.value > 100 ? "Between 0.1 and 100." : null,
  };
  if (!bill.known || !moves.known || !dearer.known || Object.values(faults).some((fault) => fault !== null)) return { faults };
  return { billMinor: bill.value, moves: moves.value, dearer: dearer.value };
}

/** What model prices do to the company's AI bill; a question asked beside the verdict, never part of it. */
export async function InferenceSection({ caller, search, data }: Props) {
  const typed = typedIn(search, data);
  const faults = typed !== null && "faults" in typed ? typed.faults : null;
  const answer = typed === null || "faults" in typed ? null : await ask(caller, priceInference, { company: data.company.slug, asOf: asOfParam(search), ...typed });
  const asked = (param(search, "bill") ?? "") !== "";
  const from = reported(data);
  return (
    <Section title="AI inference bill" className={answer && asked ? undefined : "no-print"} leadClass="max-w-3xl" lead={answer ? <Lead answer={answer} /> : "What falling model prices do to it, to the runway and to the margin. Asked beside the verdict: nothing is stored, and the verdict stays."}>
      <form action={`/companies/${data.company.slug}#inference`} id="inference" aria-label="AI inference bill" className="no-print grid items-start gap-3 sm:grid-cols-[repeat(3,minmax(0,14rem))_auto] sm:justify-start">
        {Object.entries(stateOf(search)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <TextField label={`Bill a month, ${data.company.currency}`} name="bill" inputMode="decimal" defaultValue={param(search, "bill") ?? ""} error={faults?.bill} hint={from ? `Empty: as reported for ${formatPeriod(from.period)}, cloud included` : "Already part of the expenses"} required={from === null} />
        <TextField label="Moves to newer models, %" name="moves" inputMode="decimal" defaultValue={param(search, "moves") ?? ""} error={faults?.moves} hint="Share of the work within a year; empty: none" />
        <TextField label="Their price, times today's" name="dearer" inputMode="decimal" defaultValue={param(search, "dearer") ?? ""} error={faults?.dearer} hint="For the same work; empty: 1" />
        <button type="submit" className={`${buttonStyle()} sm:mt-6`}>Price it</button>
      </form>
      {answer ? (
        <Table caption="If model prices change" className="max-sm:table-fixed max-sm:[&_td]:px-2 max-sm:[&_th]:px-2 max-sm:[&_th]:whitespace-normal">
          <thead><tr><Th className="max-sm:w-[34%]">If</Th><Th number>Bill in 12 months</Th><Th number className="max-sm:hidden">Of revenue</Th><Th number>Gross margin</Th><Th>Runway</Th></tr></thead>
          <tbody>
            {answer.scenarios.map((each) => (
              <Tr key={each.id}>
                <RowTh className="font-normal">{WORDS[each.id]}</RowTh>
                <Td number><Money amount={each.bill} currency={answer.currency} /></Td>
                <Td number className="max-sm:hidden">{each.ofRevenue === null ? <Unknown why={answer.why ?? undefined} /> : percent(each.ofRevenue)}</Td>
                <Td number>{each.grossMargin === null ? <Unknown why={NO_MARGIN} /> : percent(each.grossMargin)}</Td>
                <Td><PriceWords price={each} change="Cash lasts" /></Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      {answer ? <p className="text-xs text-ink-soft">Price path: 10 times cheaper a year at constant capability, sd of the logarithm 0.9; <Link href={`${withState(search, "/frontier")}#price`} className="text-accent underline underline-offset-2">how prices fell</Link>. {answer.attribution}</p> : null}
    </Section>
  );
}

type Answer = Awaited<ReturnType<(typeof priceInference)["call"]>>;

const Lead = ({ answer: { bill, billFrom, currency, grossMargin, ofRevenue, why, asOf } }: { answer: Answer }) => (
  <>
    <Money amount={bill.now} currency={currency} /> a month {billFrom === null ? "today" : `as reported for ${formatPeriod(billFrom)}`}; in 12 months, for the same work, <Money amount={bill.middle} currency={currency} /> (80%: <Money amount={bill.low} currency={currency} /> to <Money amount={bill.high} currency={currency} />).{" "}
    {grossMargin === null ? "" : `Gross margin with it ${percent(grossMargin)} today. `}
    {ofRevenue ? `Of revenue to ${formatDay(ofRevenue.until)} that is ${percent(ofRevenue.now)} now and ${percent(ofRevenue.middle)} then (${percent(ofRevenue.low)} to ${percent(ofRevenue.high)}): margin ${(Math.abs(ofRevenue.now - ofRevenue.middle) * 100).toFixed(1)} points ${ofRevenue.middle <= ofRevenue.now ? "higher" : "lower"}.` : `What it does to the margin is not known: ${why ?? ""}`} As of {formatDay(asOf)}.
  </>
);
