import { Readable } from "node:stream";
import { asDay } from "#lib/date.ts";
import type { AppError } from "#lib/errors.ts";
import type { Currency } from "#lib/money.ts";
import { testFileDatabase } from "#db/testing.ts";
import { saveUpload } from "#db/upload.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { commitImport } from "#app/_operations/commit-import.ts";
import { previewImport } from "#app/_operations/preview-import.ts";

export const USD = "USD" as Currency;
type Choice = Omit<Parameters<typeof previewImport.call>[1] & object, "uploadId">;

/** Two workspaces on a file of their own, and a file's way in, for tests. */
export async function importBench() {
  const { database, remove } = testFileDatabase();
  await withTx(database, async (tx) => {
    for (const slug of ["fund", "other"]) await createWorkspace(tx, { kind: "fund", slug, name: slug, currency: USD, createdAt: "2026-11-24T09:00:00.000Z" });
  });
  const as = (day: string, workspace = "fund"): Caller => ({ database, door: "cli", credential: { kind: "local" }, origin: null, workspace, now: `${day}T10:00:00.000Z`, today: asDay(day) });
  const preview = async (caller: Caller, name: string, text: string, choice: Choice = {}) => {
    const upload = await saveUpload(database, name, Readable.from([Buffer.from(text)]));
    return previewImport.call(caller, { uploadId: upload.id, ...choice });
  };
  const take = async (caller: Caller, name: string, text: string, choice: Choice = {}) => {
    const seen = await preview(caller, name, text, choice);
    const { companies } = await commitImport.call(caller, { importId: seen.importId });
    return { ...seen, companies };
  };
  return { database, remove, as, preview, take };
}

export const refusal = (run: Promise<unknown>): Promise<AppError> =>
  run.then(
    () => {
      throw new Error("It was not refused.");
    },
    (error: AppError) => error,
  );

/** A bank's export from the first of `from` to the last of `to`, four rows a month, 20,000 in and 51,000 out, the balance beside. */
export function bankRows(from: string, to: string, start = 500_000): string {
  const rows = ["Date,Description,Amount,Balance"];
  let balance = start;
  for (let month = from; month <= to; month = next(month)) {
    const lines = [["01", "Office rent", -1000], ["05", "Stripe customer payment Alpha Co", 20_000], ["20", "GUSTO PAYROLL", -45_000], [last(month), "AWS cloud", -5000]] as const;
    for (const [day, words, amount] of lines) rows.push(`${month}-${day},${words},${amount.toFixed(2)},${(balance += amount).toFixed(2)}`);
  }
  return `${rows.join("\n")}\n`;
}

const next = (month: string): string => (month.endsWith("12") ? `${Number(month.slice(0, 4)) + 1}-01` : `${month.slice(0, 5)}${String(Number(month.slice(5)) + 1).padStart(2, "0")}`);
const last = (month: string): number => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
