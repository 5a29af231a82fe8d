import { z } from "zod";
import { fundField } from "#app/_operations/book/fields.ts";
import { summaryOf } from "#app/_operations/book/summary-of.ts";
import { summaryView } from "#app/_operations/book/summary-view.ts";
import { asOfField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const getFundSummary = operation({
  name: "get-fund-summary",
  summary: "What investors of a fund are told as known on a day: multiples, gross and net IRR with their status, the roll-forward, positions with what their value rests on, verdicts, and what is not known",
  action: "read",
  kind: "read",
  input: z.object({ fund: fundField, asOf: asOfField }),
  output: summaryView,
  run: (context, input) => summaryOf(context, input),
});
