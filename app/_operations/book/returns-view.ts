import { z } from "zod";
import type { Answer } from "#lib/answer.ts";
import { IRR_STATUSES, type Irr } from "#lib/portfolio/irr/irr.ts";
import type { GrossReturns } from "#lib/portfolio/returns/gross-returns.ts";
import type { NavRoll } from "#lib/portfolio/returns/nav-roll.ts";
import type { NetReturns } from "#lib/portfolio/returns/net-returns.ts";
import { dayOut, minorOut } from "#app/_operations/company/fields.ts";

const answer = <T extends z.ZodType>(value: T) => z.discriminatedUnion("known", [z.object({ known: z.literal(true), value }), z.object({ known: z.literal(false), why: z.string() })]);
const money = answer(minorOut);
const number = answer(z.number());
export const irrAnswer = answer(z.object({ status: z.enum(IRR_STATUSES), irr: z.number().nullable(), roots: z.array(z.number()).max(1000), multiple: z.number().nullable(), days: z.int() }));
const ids = z.array(z.string()).max(1_000_000);

/** The sum of what is known where something is not: never the whole. */
export const atLeastView = z.object({ amount: minorOut, without: z.int(), why: z.array(z.string()).max(100_000) });

/** Before fees and carry, in minor units of the book's currency; every figure names the rows that it is made of. */
export const grossView = z.object({ invested: money, returned: money, value: money, valueAtLeast: atLeastView.nullable(), exposure: money, moic: number, grossIrr: irrAnswer, exchangeGain: money, flowIds: ids, markIds: ids, atCost: ids });
export const viewGross = (gross: GrossReturns): z.input<typeof grossView> => ({ ...gross });

export const netView = z.object({ paidIn: money, distributed: money, cash: money, nav: money, dpi: number, rvpi: number, tvpi: number, netIrr: irrAnswer, flowIds: ids });

const part = (multiples: NetReturns["multiples"], name: "dpi" | "rvpi" | "tvpi"): Answer<number> => (multiples.known ? multiples.value[name] : multiples);

export const viewNet = ({ paidIn, distributed, cash, nav, multiples, netIrr, flowIds }: NetReturns): z.input<typeof netView> => ({
  paidIn, distributed, cash, nav, netIrr, flowIds, dpi: part(multiples, "dpi"), rvpi: part(multiples, "rvpi"), tvpi: part(multiples, "tvpi"),
});
export const rollView = z.object({ from: dayOut, opening: money, called: money, distributed: money, costs: money, gain: money, exchange: money, closing: money });
export const viewRoll = (roll: NavRoll): z.input<typeof rollView> => ({ ...roll });
export type IrrAnswer = Answer<Irr>;
export const moneyAnswer = money;
export const numberAnswer = number;
