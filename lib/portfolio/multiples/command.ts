import { z } from "zod";
import { valueOrNull } from "#lib/answer.ts";
import { positiveInput } from "#lib/cash/input.ts";
import { multiplesOf } from "#lib/portfolio/multiples/multiples.ts";

/** Input of `multiples`: amounts in one unit; null is not known, and what needs it is null. */
export const multiplesInputSchema = z.object({
  paidIn: positiveInput.nullable(),
  distributed: positiveInput.nullable(),
  nav: positiveInput.nullable(),
  invested: positiveInput.nullish(),
});

const multiple = z.number().nullable();
export const multiplesOutputSchema = z.object({ dpi: multiple, rvpi: multiple, tvpi: multiple, moic: multiple });
export type MultiplesOutput = z.output<typeof multiplesOutputSchema>;

export const multiplesCommand = {
  inputSchema: multiplesInputSchema,
  outputSchema: multiplesOutputSchema,
  run: (input: z.output<typeof multiplesInputSchema>): MultiplesOutput => {
    const { dpi, rvpi, tvpi, moic } = multiplesOf(input);
    return { dpi: valueOrNull(dpi), rvpi: valueOrNull(rvpi), tvpi: valueOrNull(tvpi), moic: valueOrNull(moic) };
  },
};
