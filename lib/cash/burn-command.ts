import { z } from "zod";
import { burnWindows, type Burn, type BurnWindow } from "#lib/cash/burn.ts";
import { dayInput, rowsInput } from "#lib/cash/input.ts";
import { completeRows, monthsOf } from "#lib/cash/months.ts";
import { rowsFromInput } from "#lib/cash/rows-from-input.ts";
import { monthIndex, monthOf } from "#lib/date.ts";

/** Input of `burn`: reported rows in major units; with asOf its month does not count. */
export const burnInputSchema = z.object({ months: rowsInput, asOf: dayInput.nullish() });

const average = z.object({ mean: z.number().nullable(), median: z.number().nullable() });
const burn = z.object({ gross: average, net: average });
/** Output of `burn`: major units a month, null where months are too few or one is missing. */
export const burnOutputSchema = z.object({ windows: z.object({ "1": burn, "3": burn, "6": burn, "12": burn }) });
export type BurnOutput = { windows: Record<`${BurnWindow}`, Burn> };

export function runBurn({ months, asOf }: z.output<typeof burnInputSchema>): BurnOutput {
  const complete = monthsOf(completeRows(rowsFromInput(months), asOf ? monthIndex(monthOf(asOf)) : null));
  return { windows: burnWindows(complete, complete.count - 1) };
}

export const burnCommand = { inputSchema: burnInputSchema, outputSchema: burnOutputSchema, run: runBurn };
