import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { setProgressSource as put } from "#db/progress-source.ts";
import { FILE_KINDS } from "#app/_operations/features/rulers-on.ts";
import { operation } from "#app/_operations/operation.ts";

export const setProgressSource = operation({
  name: "set-progress-source",
  summary: "Names the address from which the newest file of a kind may be fetched, or none (null): nothing is fetched before that, and then only when asked for",
  action: "administer",
  kind: "write",
  input: z.object({ kind: z.enum(FILE_KINDS, "is no kind of file that can be replaced"), address: z.string().trim().max(500, "is longer than 500 characters").nullable() }),
  output: z.object({ kind: z.string(), address: z.string().nullable() }),
  run: async ({ db, caller, now, principal, subject }, { kind, address }) => {
    if (address !== null && !caller.outbound) throw new AppError("forbidden", "Nothing is fetched from here: the open demo has no way to the net.");
    const checked = address === null ? null : (caller.outbound?.check(address) ?? null);
    await put(db, kind, checked === null ? null : { address: checked, setAt: now, setBy: principal.name });
    subject(kind);
    return { kind, address: checked };
  },
});
