import { z } from "zod";
import { BASE_RATES } from "#lib/portfolio/risk/base-rates.ts";
import { dayOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const getBaseRates = operation({
  name: "get-base-rates",
  summary: "Published frequencies of whole markets with source and date: to stand beside a portfolio, never one company's own probability",
  action: "read",
  kind: "read",
  input: z.object({}),
  output: z.object({ rates: z.array(z.object({ id: z.string(), what: z.string(), share: z.number(), source: z.string(), date: dayOut.nullable(), note: z.string().nullable() })).max(100) }),
  run: async () => ({ rates: [...BASE_RATES] }),
});
