import { z } from "zod";
import { MARK_BASES } from "#lib/portfolio/returns/ledger-rows.ts";
import { STANDINGS, type Standing } from "#lib/portfolio/line.ts";
import { grossView, moneyAnswer, netView, numberAnswer, rollView } from "#app/_operations/book/returns-view.ts";
import { currencyOut, dayOut, minorOut } from "#app/_operations/company/fields.ts";

/** How one company stands with the funds; `basis`: what its value rests on, `mark` the last one. */
const position = z.object({
  company: z.string(), cost: moneyAnswer, returned: moneyAnswer, value: moneyAnswer, moic: numberAnswer, basis: z.enum(["mark", "cost", "ended"]), mark: z.object({ basis: z.enum(MARK_BASES), day: dayOut }).nullable(),
});

/** What is told to investors; without ids, so that nothing else can be asked for by them. Money in `currency` but for `nets`, each in its own. */
export const summaryView = z.object({
  asOf: dayOut, workspace: z.string(), notice: z.string().nullable(), currency: currencyOut,
  fund: z.object({ name: z.string(), vintage: z.int(), committedMinor: minorOut.nullable(), currency: currencyOut }).nullable(),
  gross: grossView.omit({ flowIds: true, markIds: true, atCost: true }),
  nets: z.array(z.object({ fund: z.object({ slug: z.string(), name: z.string() }), currency: currencyOut, net: netView.omit({ flowIds: true }), roll: rollView })).max(1000),
  series: z.array(z.object({ day: dayOut, invested: moneyAnswer, returned: moneyAnswer, value: moneyAnswer })).max(601),
  /** The largest cost first. */
  positions: z.array(position).max(100_000),
  /** Companies that are held, by their verdict; `value`: what is held in them. */
  verdicts: z.array(z.object({ standing: z.enum(STANDINGS as [Standing, ...Standing[]]), companies: z.int(), value: moneyAnswer })).max(20),
  /** What is not known, or rests on less than it should. */
  notes: z.array(z.string()).max(1000),
});
export type SummaryView = z.output<typeof summaryView>;
