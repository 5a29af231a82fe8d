import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { parseFile } from "./parse.ts";
import { statementMapping } from "./statement-types.ts";

const reason = z.object({ line: z.number().int(), why: z.string() });
const text = z.string().nullable();

/** Output of the `parse` command. Amounts in minor units of the entry's currency, hundredths where none is stated. */
export const parseOutput = z.object({
  format: z.string().describe("csv, tsv, ofx, or table where there are no date and amount columns"),
  kind: z.enum(["statement", "table"]),
  accounts: z.array(z.object({ account: text, name: text, kind: text, currency: text, entries: z.number().int(), balanceMinor: z.number().int().nullable() })),
  entries: z.array(
    z.object({
      line: z.number().int(),
      date: z.string(),
      valueDate: text,
      amountMinor: z.number().int().describe("positive is money arriving"),
      currency: text,
      currencyStated: text,
      description: z.string(),
      counterparty: text,
      externalId: text,
      account: text,
      balanceMinor: z.number().int().nullable(),
    }),
  ),
  rejected: z.array(reason).describe("rows that look like bookings and cannot be taken"),
  skipped: z.array(reason).describe("rows with a date or an amount that are no bookings"),
  warnings: z.array(z.string()),
  mapping: statementMapping.nullable(),
  signature: text,
  table: z.object({ header: z.array(z.string()), columns: z.number().int(), rows: z.number().int() }).nullable(),
});
export type ParseOutput = z.infer<typeof parseOutput>;

/** Runs `parse` on the bytes of a file; throws AppError "invalid" with a sentence where the file is refused. */
export function runParse(bytes: Uint8Array, fileName: string): ParseOutput {
  const { why, kind, ...parsed } = parseFile(bytes, fileName);
  if (kind === "refused") throw new AppError("invalid", why ?? "The file cannot be read.", [{ path: "", message: why ?? "The file cannot be read." }]);
  return { ...parsed, kind };
}
