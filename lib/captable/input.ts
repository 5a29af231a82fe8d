import { z } from "zod";
import { positiveInput } from "#lib/cash/input.ts";

export const moneyAbove0 = positiveInput.gt(0, "must be above 0");
export const sharesInput = positiveInput;
/** A share of the price that is let off: 0.2 is 20%. */
export const discountInput = z.number("must be a number").min(0, "must not be negative").lt(1, "must be below 1 (0.2 is 20%)");
