import { asMinor, type Minor } from "#lib/money.ts";
import type { Doubt } from "./doubt.ts";
import { material } from "./material.ts";
import { slipOf } from "./slip.ts";
import type { Told } from "./told.ts";

/** Where a gap belongs that was money beside revenue and expenses. */
export type Side = "financingIn" | "financingOut" | "oneOffIn" | "oneOffOut";
/** What could explain a doubt: a slip (the amount is then another), money beside the business (it is then kept as such), or that it is so. */
export type Reason = { id: string; corrects?: Minor; books?: { side: Side; amount: Minor }; /** Needs words. */ free?: boolean };

const ABOVE: readonly [id: string, side: Side | null][] = [["raise", "financingIn"], ["loan", "financingIn"], ["tax-refund", "oneOffIn"], ["asset-sold", "oneOffIn"], ["paid-early", null], ["bills-later", null]];
const BELOW: readonly [id: string, side: Side | null][] = [["tax", "oneOffOut"], ["asset-bought", "oneOffOut"], ["loan-repaid", "financingOut"], ["paid-late", null], ["bills-earlier", null]];
// Within a factor of this an amount is like the one before.
const ALIKE = 3;

const OTHER: Reason = { id: "other", free: true };

function slip(doubt: Doubt, { revenue, expenses }: Told): Reason[] {
  let meant: Minor | null = null;
  if (doubt.id === "cash-gap") meant = slipOf(doubt.told, (each) => (Math.abs(each - doubt.expected) <= material(revenue ?? 0, expenses ?? 0) ? Math.abs(each - doubt.expected) : Infinity));
  else if (!("before" in doubt)) meant = doubt.id === "month-not-over" ? null : asMinor(-doubt.told);
  else if (doubt.told !== 0) {
    const off = (each: number) => Math.abs(Math.log(each / doubt.before));
    meant = slipOf(doubt.told, (each) => (each > 0 && off(each) <= Math.log(ALIKE) ? off(each) : Infinity));
  }
  return meant === null ? [] : [{ id: "slip", corrects: meant }];
}

function causes(doubt: Doubt): Reason[] {
  switch (doubt.id) {
    case "cash-gap": return (doubt.gap > 0 ? ABOVE : BELOW).map(([id, side]) => (side === null ? { id } : { id, books: { side, amount: asMinor(Math.abs(doubt.gap)) } }));
    case "cash-negative": return [{ id: "overdrawn" }];
    case "revenue-negative": return [{ id: "refunded" }];
    case "month-not-over": return [{ id: "whole-month" }, { id: "estimate" }];
    default: return [{ id: "really-so" }];
  }
}

/** What could explain a doubt, the likeliest slip first. */
export const reasonsFor = (doubt: Doubt, told: Told): Reason[] => [...slip(doubt, told), ...causes(doubt), OTHER];
